/**
 * Documents that are given as texts, files, addresses or whole sites: each is kept once, remembers where it came from, and
 * is read without being asked for.
 */
@NullMarked
package io.ragstone.core.intake;

import org.jspecify.annotations.NullMarked;
