/** Baiyuan's API against the packaged server: every operation, every error of its table, and what other APIs see of it. */
@NullMarked
package io.ragstone.conformance.baiyuan;

import org.jspecify.annotations.NullMarked;
