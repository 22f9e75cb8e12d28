/** The packaged server from outside, over HTTP, in a process of its own. */
@NullMarked
package io.ragstone.benchmarks.server;

import org.jspecify.annotations.NullMarked;
