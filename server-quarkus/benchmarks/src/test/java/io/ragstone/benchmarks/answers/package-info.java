/** Holds the built-in model's answers to figures. */
@NullMarked
package io.ragstone.benchmarks.answers;

import org.jspecify.annotations.NullMarked;
