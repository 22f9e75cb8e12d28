/** Cached vectors, and the sizes of vectors, in the database. */
@NullMarked
package io.ragstone.adapters.panache.embedding;

import org.jspecify.annotations.NullMarked;
