/**
 * The embedded search engine: for every tenant and embedding model one Lucene index with the words and the vectors of the passages,
 * opened when it is asked for and closed when nobody asks any more. Everything in it can be built again from the database.
 */
@NullMarked
package io.ragstone.adapters.lucene;

import org.jspecify.annotations.NullMarked;
