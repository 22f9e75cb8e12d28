/** What callers have used, counted in the database. */
@NullMarked
package io.ragstone.adapters.panache.limit;

import org.jspecify.annotations.NullMarked;
