package io.ragstone.core.wiki.page;

import io.ragstone.core.document.chunk.Chunk;
import java.util.UUID;

/**
 * A passage that a page cites.
 *
 * @param digest tells what the passage said when the page was written
 */
public record PageSource(String chunkId, UUID documentId, String digest) {
    public static PageSource of(Chunk chunk) {
        return new PageSource(chunk.id(), chunk.documentId(), Digests.of(chunk.content()));
    }
}
