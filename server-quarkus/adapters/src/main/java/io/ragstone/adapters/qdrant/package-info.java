/**
 * Qdrant as the search engine: for every embedding model one collection that all tenants share, with the passages' vectors and their
 * weighted words. Everything in it can be built again from the database.
 */
@NullMarked
package io.ragstone.adapters.qdrant;

import org.jspecify.annotations.NullMarked;
