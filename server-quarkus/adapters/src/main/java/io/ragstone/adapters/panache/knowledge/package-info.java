/** Knowledge bases in the database. */
@NullMarked
package io.ragstone.adapters.panache.knowledge;

import org.jspecify.annotations.NullMarked;
