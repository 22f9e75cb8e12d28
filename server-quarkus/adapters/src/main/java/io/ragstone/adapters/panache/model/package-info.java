/** Tenants' models, what steps in for them, and what they were used for, in the database. */
@NullMarked
package io.ragstone.adapters.panache.model;

import org.jspecify.annotations.NullMarked;
