/** Hands over what is read bit by bit as a {@link java.util.concurrent.Flow.Publisher}, no faster than it is asked for. */
@NullMarked
package io.ragstone.client.flow;

import org.jspecify.annotations.NullMarked;
