/** The rerank API that Cohere began and others speak with an accent. */
@NullMarked
package io.ragstone.adapters.remote.rerank;

import org.jspecify.annotations.NullMarked;
