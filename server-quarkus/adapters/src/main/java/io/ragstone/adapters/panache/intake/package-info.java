/** Where documents came from, in the database. */
@NullMarked
package io.ragstone.adapters.panache.intake;

import org.jspecify.annotations.NullMarked;
