/** Tenants, their members and users in the database. */
@NullMarked
package io.ragstone.adapters.panache.tenant;

import org.jspecify.annotations.NullMarked;
