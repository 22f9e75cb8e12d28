/** Answers that come event by event, over a connection that may be slow or lost. */
@NullMarked
package io.ragstone.surfaces.boundary.stream;

import org.jspecify.annotations.NullMarked;
