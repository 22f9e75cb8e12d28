/**
 * The stores in a SQL database, through Hibernate and Panache: one sub-package a feature, each with its entities, its
 * repositories and its stores. Here is what they share: transactions, sessions, and the columns' formats.
 */
@NullMarked
package io.ragstone.adapters.panache;

import org.jspecify.annotations.NullMarked;
