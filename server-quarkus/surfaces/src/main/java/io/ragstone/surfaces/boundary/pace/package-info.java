/**
 * How slowly a request may come. Clients that send a byte now and then, to hold on to connections and threads for ever,
 * are sent away; those that are merely slow are not.
 */
@NullMarked
package io.ragstone.surfaces.boundary.pace;

import org.jspecify.annotations.NullMarked;
