/** Figures, and the Markdown tables that they become. */
@NullMarked
package io.ragstone.benchmarks.report;

import org.jspecify.annotations.NullMarked;
