/**
 * Checks a request against the contract's own schema: its body, its query and its path. Says what is wrong in neutral
 * terms and hands on what is right; it neither reads from the wire nor words anything.
 */
@NullMarked
package io.ragstone.surfaces.boundary.request;

import org.jspecify.annotations.NullMarked;
