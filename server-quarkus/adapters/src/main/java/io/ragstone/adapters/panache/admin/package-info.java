/** What administrators do, in the database. */
@NullMarked
package io.ragstone.adapters.panache.admin;

import org.jspecify.annotations.NullMarked;
