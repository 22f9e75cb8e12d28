/** Long work on a knowledge base that is ordered, one order at a time, and done by whichever server comes first. */
@NullMarked
package io.ragstone.core.order;

import org.jspecify.annotations.NullMarked;
