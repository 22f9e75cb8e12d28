/** The queue of ingest jobs in the database. */
@NullMarked
package io.ragstone.adapters.panache.ingest;

import org.jspecify.annotations.NullMarked;
