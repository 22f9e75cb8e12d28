/** Chunks with their vectors, and the log of their changes, in the database. */
@NullMarked
package io.ragstone.adapters.panache.chunk;

import org.jspecify.annotations.NullMarked;
