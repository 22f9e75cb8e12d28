/** Lists: which part of one is wanted, in what order, and the part that came out. */
@NullMarked
package io.ragstone.core.page;

import org.jspecify.annotations.NullMarked;
