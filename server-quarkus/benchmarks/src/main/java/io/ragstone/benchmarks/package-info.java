/** How fast the server is: what {@code ./ragstone bench} runs, each benchmark against something that bounds it. */
@NullMarked
package io.ragstone.benchmarks;

import org.jspecify.annotations.NullMarked;
