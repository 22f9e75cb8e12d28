/** Roles in the database: what they grant, and who has them. */
@NullMarked
package io.ragstone.adapters.panache.access;

import org.jspecify.annotations.NullMarked;
