/** What one piece of work was made of, step by step, for those who want to look at it later. */
@NullMarked
package io.ragstone.core.trace;

import org.jspecify.annotations.NullMarked;
