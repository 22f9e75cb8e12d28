/** Wires what watches over the server: health, heartbeats, metrics, limits and traces. */
@NullMarked
package io.ragstone.app.watch;

import org.jspecify.annotations.NullMarked;
