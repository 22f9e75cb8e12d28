/** The tags of chunks, counted and renamed over a whole knowledge base. */
@NullMarked
package io.ragstone.core.document.tag;

import org.jspecify.annotations.NullMarked;
