/** The dozen ways in which a use case can refuse; every surface words them in its own envelope. */
@NullMarked
package io.ragstone.core.error;

import org.jspecify.annotations.NullMarked;
