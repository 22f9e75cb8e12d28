/**
 * How documents are cut into passages: one class a method, found by name in {@link
 * io.ragstone.core.ingest.chunk.ChunkStrategies}. A document's blocks become atoms, which are never cut; the packer
 * fills chunks with them up to the budget and prefers to end where the text itself does.
 */
@NullMarked
package io.ragstone.core.ingest.chunk;

import org.jspecify.annotations.NullMarked;
