/**
 * The machinery that every request goes through: a route filter before JAX-RS, two filters within it, and the mapping of
 * everything that goes wrong to an answer of the surface that was asked.
 */
@NullMarked
package io.ragstone.surfaces.boundary.http;

import org.jspecify.annotations.NullMarked;
