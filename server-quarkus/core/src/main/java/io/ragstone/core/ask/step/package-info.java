/** The steps that a question goes through until one of them answers it. */
@NullMarked
package io.ragstone.core.ask.step;

import org.jspecify.annotations.NullMarked;
