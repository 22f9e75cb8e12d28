/** The core's search beside plain Lucene on the same index. */
@NullMarked
package io.ragstone.benchmarks.search;

import org.jspecify.annotations.NullMarked;
