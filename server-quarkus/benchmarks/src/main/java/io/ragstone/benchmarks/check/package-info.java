/** What is done to every request before its operation is, measured from outside. */
@NullMarked
package io.ragstone.benchmarks.check;

import org.jspecify.annotations.NullMarked;
