/**
 * What happens to every request before and after a surface's own code: it is settled which API is meant, who calls, and
 * how an error looks. Nothing here knows a single API; each brings its {@link io.ragstone.surfaces.boundary.SurfaceErrors},
 * its {@link io.ragstone.surfaces.boundary.Authenticator}s and its refusals. This package is what surfaces see of it.
 */
@NullMarked
package io.ragstone.surfaces.boundary;

import org.jspecify.annotations.NullMarked;
