/**
 * What is special to a database, and the choice between those that are known: Quarkus fixes the kind of a database when
 * it builds, so here stand a driver and a dialect that suit each of them.
 */
@NullMarked
package io.ragstone.adapters.panache.database;

import org.jspecify.annotations.NullMarked;
