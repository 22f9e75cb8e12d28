/** The audit log in the database. */
@NullMarked
package io.ragstone.adapters.panache.audit;

import org.jspecify.annotations.NullMarked;
