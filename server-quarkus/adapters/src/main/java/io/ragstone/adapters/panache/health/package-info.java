/** The servers' signs of life in the database. */
@NullMarked
package io.ragstone.adapters.panache.health;

import org.jspecify.annotations.NullMarked;
