package io.ragstone.core.document.chunk;

import io.ragstone.core.model.Vector;

/** A chunk with its vector, and with what else of its document can be searched. */
public record EmbeddedChunk(Chunk chunk, Vector vector, String documentName) {
    /** The same with a chunk of which nothing changed that is embedded. */
    public EmbeddedChunk with(Chunk changed) {
        return new EmbeddedChunk(changed, vector, documentName);
    }
}
