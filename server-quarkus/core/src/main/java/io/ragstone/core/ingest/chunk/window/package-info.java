/** Methods that move a window over the plain run of a text and count characters, as LlamaFarm and Baiyuan do. */
@NullMarked
package io.ragstone.core.ingest.chunk.window;

import org.jspecify.annotations.NullMarked;
