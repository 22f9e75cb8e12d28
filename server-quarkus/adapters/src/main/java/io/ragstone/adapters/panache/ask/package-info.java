/** Talks, asked questions and what tenants chose for them in the database, and what it knows of changes to knowledge. */
@NullMarked
package io.ragstone.adapters.panache.ask;

import org.jspecify.annotations.NullMarked;
