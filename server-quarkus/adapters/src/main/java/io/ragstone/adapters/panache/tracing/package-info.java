/** Where tenants want their traces, in the database. */
@NullMarked
package io.ragstone.adapters.panache.tracing;

import org.jspecify.annotations.NullMarked;
