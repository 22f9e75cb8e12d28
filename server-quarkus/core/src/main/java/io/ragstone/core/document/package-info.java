/** Documents, their files and their chunks: what was uploaded, what became of it, and the log of every change to chunks. */
@NullMarked
package io.ragstone.core.document;

import org.jspecify.annotations.NullMarked;
