/** Answers that were given before and are still true. */
@NullMarked
package io.ragstone.core.ask.cache;

import org.jspecify.annotations.NullMarked;
