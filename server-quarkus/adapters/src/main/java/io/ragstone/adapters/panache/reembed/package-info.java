/** Orders to make vectors anew, and the new vectors until they are in their place, in the database. */
@NullMarked
package io.ragstone.adapters.panache.reembed;

import org.jspecify.annotations.NullMarked;
