/** The passages of documents, with their vectors, and the log of what changes among them. */
@NullMarked
package io.ragstone.core.document.chunk;

import org.jspecify.annotations.NullMarked;
