/**
 * How documents are cut into passages: one class a method, found by name in {@link
 * io.ragstone.core.ingest.chunk.ChunkStrategies}. The rooms below hold them by what they look at: rows and pairs,
 * sections, or the plain run of the text.
 */
@NullMarked
package io.ragstone.core.ingest.chunk;

import org.jspecify.annotations.NullMarked;
