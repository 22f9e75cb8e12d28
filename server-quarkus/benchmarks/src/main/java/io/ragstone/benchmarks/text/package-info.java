/** Texts and questions made of real words, always the same for the same numbers. */
@NullMarked
package io.ragstone.benchmarks.text;

import org.jspecify.annotations.NullMarked;
