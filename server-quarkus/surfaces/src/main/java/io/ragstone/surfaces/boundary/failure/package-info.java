/** What can be wrong with a request, said in no surface's words yet. */
@NullMarked
package io.ragstone.surfaces.boundary.failure;

import org.jspecify.annotations.NullMarked;
