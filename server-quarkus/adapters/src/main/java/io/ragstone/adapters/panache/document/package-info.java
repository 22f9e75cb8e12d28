/** Documents in the database. */
@NullMarked
package io.ragstone.adapters.panache.document;

import org.jspecify.annotations.NullMarked;
