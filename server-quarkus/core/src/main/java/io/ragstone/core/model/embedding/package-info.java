/** What stands around an embedder: memory for what it has embedded before, and for how long its vectors are. */
@NullMarked
package io.ragstone.core.model.embedding;

import org.jspecify.annotations.NullMarked;
