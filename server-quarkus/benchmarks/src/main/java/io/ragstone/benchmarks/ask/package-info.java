/** How long questions to Baiyuan's API take on each of their ways. */
@NullMarked
package io.ragstone.benchmarks.ask;

import org.jspecify.annotations.NullMarked;
