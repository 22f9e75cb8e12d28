/**
 * The bundled contract as the server reads it at start: which operations there are, what they take and who may call
 * them. Paths, parameters and schemas come from there and from nowhere else.
 */
@NullMarked
package io.ragstone.surfaces.boundary.contract;

import org.jspecify.annotations.NullMarked;
