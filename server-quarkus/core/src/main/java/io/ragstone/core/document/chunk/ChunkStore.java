package io.ragstone.core.document.chunk;

import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chunks with their vectors: the truth that every index is derived from. Every method takes the tenant first, and every
 * change to what is live writes its row of the change log in the same transaction. Who makes such a change says in which
 * index the knowledge base is, and has to hold that; see {@link io.ragstone.core.knowledge.KnowledgeBaseStore#holdIndex}.
 */
public interface ChunkStore {
    /** Adds chunks of a generation that is not live yet: no index hears of them. Chunks that are there are replaced. */
    void stage(List<EmbeddedChunk> chunks);

    /** Makes a generation the only one of its document, and logs the change. The document's own row is the caller's. */
    void publish(IndexKey key, UUID knowledgeBaseId, UUID documentId, int generation);

    /** Drops a generation that never went live; the live one stays. */
    void discard(UUID tenantId, UUID documentId, int generation);

    /**
     * Drops, whoever's they are, staged chunks that were made before a time and that no queued or running job works on.
     * Returns how many there were.
     */
    int sweepStaged(Instant madeBefore);

    /**
     * Inserts or replaces one live chunk. It joins the document's live generation, whatever its own says; where nothing
     * is live yet, its own becomes the live one.
     */
    void put(IndexKey key, EmbeddedChunk chunk);

    /** Switches all live chunks of a document on or off. */
    void setAvailable(IndexKey key, UUID knowledgeBaseId, UUID documentId, boolean available);

    /** Returns how many of these chunks there were. */
    int delete(IndexKey key, UUID knowledgeBaseId, UUID documentId, Collection<String> chunkIds);

    void deleteDocuments(IndexKey key, UUID knowledgeBaseId, Collection<UUID> documentIds);

    void deleteKnowledgeBase(IndexKey key, UUID knowledgeBaseId);

    /**
     * Live chunks in the document's order; those that were added by hand come last, the newest first.
     *
     * @param available null for all, or whether to list those alone that are switched on, or off
     */
    Paged<Chunk> list(UUID tenantId, UUID documentId, @Nullable Boolean available, PageRequest page);

    /** All live chunks, switched on or off. */
    default Paged<Chunk> list(UUID tenantId, UUID documentId, PageRequest page) {
        return list(tenantId, documentId, null, page);
    }

    /** Finds a live chunk by its id or by the first 16 digits of it. */
    Optional<Chunk> find(UUID tenantId, UUID documentId, String id);

    /** Finds a live chunk with this id, or with these first 16 digits of it, in any document of the tenant. */
    Optional<Chunk> find(UUID tenantId, String id);

    /** The live chunks of a knowledge base that are filed under any tag, in no order. */
    List<Chunk> tagged(UUID tenantId, UUID knowledgeBaseId);

    /** Live chunks by their full ids, in no order. */
    List<Chunk> findAll(UUID tenantId, Collection<String> ids);

    /** The ids of a document's live chunks, in the document's order. */
    List<String> ids(UUID tenantId, UUID documentId);

    /**
     * Those of these live chunks that belong into the index, with their vectors of its model, in the order of the ids.
     * They belong there when they are searched by that model, or shall be once all have such a vector.
     */
    List<EmbeddedChunk> embedded(IndexKey key, UUID documentId, List<String> ids);

    /** The documents that have chunks in the index of this tenant and model: what a new index begins with. */
    List<UUID> documentsOf(IndexKey key);

    /** The tenants and models that have chunks: every index that there has to be. */
    List<IndexKey> indexKeys();

    /** The last sequence of the log for this index, or 0. */
    long lastChange(IndexKey key);

    /** Changes in order. One that a later one covers may be left out: what counts is what is in the database now. */
    List<ChunkChange> changesAfter(IndexKey key, long sequence, int limit);

    /**
     * The last sequence that was cut off the beginning of the log, or 0 while the log is whole. An index that holds less
     * than this cannot follow any more and is built anew.
     */
    default long logCutAt(IndexKey key) {
        return 0;
    }
}
