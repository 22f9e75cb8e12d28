/** Who calls, and how a use case runs: the caller's context, transactions, and the making of ids. */
@NullMarked
package io.ragstone.core.call;

import org.jspecify.annotations.NullMarked;
