/** Langfuse, which keeps and shows traces. */
@NullMarked
package io.ragstone.adapters.remote.langfuse;

import org.jspecify.annotations.NullMarked;
