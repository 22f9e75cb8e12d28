/** What a server tells a Langfuse, and how it goes on when that does not listen. */
@NullMarked
package io.ragstone.conformance.tracing;

import org.jspecify.annotations.NullMarked;
