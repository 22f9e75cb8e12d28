package io.ragstone.core.reembed;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import java.util.List;
import java.util.UUID;

/**
 * New vectors of live chunks, beside the old ones. Those of another model go to that model's index at once, where nobody
 * looks for this knowledge base yet; those of the same model are seen when they are moved into place. A chunk that is
 * changed or removed loses its staged vector by that.
 */
public interface StagedVectors {
    /** How many live chunks there are, and how many of them have a new vector. */
    record Count(long staged, long all) {}

    Count count(UUID tenantId, UUID knowledgeBaseId);

    /** The documents with live chunks that have no new vector yet. */
    List<UUID> waiting(UUID tenantId, UUID knowledgeBaseId);

    /** Live chunks of a document that have no new vector yet, at most so many. */
    List<Chunk> waiting(UUID tenantId, UUID documentId, int limit);

    /** Adds vectors of chunks of one knowledge base, except for chunks whose text is not any more what was embedded. */
    void stage(IndexKey target, List<EmbeddedChunk> chunks);

    /** Makes the staged vectors those that are searched, and tells the index that the knowledge base leaves. */
    void switchOver(IndexKey target, UUID knowledgeBaseId);

    /** Moves some staged vectors to their chunks for good. Returns how many; 0 when no more are staged. */
    int settle(IndexKey target, UUID knowledgeBaseId, int limit);

    /** Drops what is staged, and takes it out of the index that it is in. */
    void discard(UUID tenantId, UUID knowledgeBaseId);
}
