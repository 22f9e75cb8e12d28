/** How good answers are: questions with known answers over the sample documents, and what became of them. */
@NullMarked
package io.ragstone.benchmarks.answers;

import org.jspecify.annotations.NullMarked;
