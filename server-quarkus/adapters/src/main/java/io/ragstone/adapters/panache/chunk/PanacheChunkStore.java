package io.ragstone.adapters.panache.chunk;

import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkChange;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chunks, their vectors and the log of their changes in the database. */
@ApplicationScoped
@StoreCall
public class PanacheChunkStore implements ChunkStore {
    private static final int HALF_AN_ID = 16;

    private final ChunkWriter writer;
    private final ChunkRepository chunks;
    private final EmbeddedChunkRepository embeddedChunks;
    private final LiveGenerationRepository live;
    private final ChangeLog log;
    private final Transactions transactions;

    PanacheChunkStore(
            ChunkWriter writer,
            ChunkRepository chunks,
            EmbeddedChunkRepository embeddedChunks,
            LiveGenerationRepository live,
            ChangeLog log,
            Transactions transactions) {
        this.writer = writer;
        this.chunks = chunks;
        this.embeddedChunks = embeddedChunks;
        this.live = live;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    @Transactional
    public void stage(List<EmbeddedChunk> staged) {
        writer.put(staged);
    }

    @Override
    @Transactional
    public void publish(IndexKey key, UUID knowledgeBaseId, UUID documentId, int generation) {
        List<IndexKey> indexes = log.begin(key, knowledgeBaseId);
        if (writer.goLive(key, knowledgeBaseId, documentId, generation)) {
            writer.deleteWhatIsNotLive(key.tenantId(), documentId);
            log.documents(indexes, knowledgeBaseId, List.of(documentId));
        }
    }

    @Override
    @Transactional
    public void discard(UUID tenantId, UUID documentId, int generation) {
        writer.deleteGeneration(tenantId, documentId, generation);
    }

    /** Finds them without keeping anybody waiting, and then removes one generation a transaction. */
    @Override
    public int sweepStaged(Instant madeBefore) {
        return chunks.abandoned(madeBefore).stream()
                .mapToInt(abandoned -> transactions.call(() -> writer.sweep(abandoned, madeBefore)))
                .sum();
    }

    @Override
    @Transactional
    public void put(IndexKey key, EmbeddedChunk embedded) {
        Chunk chunk = embedded.chunk();
        List<IndexKey> indexes = log.begin(key, chunk.knowledgeBaseId());
        if (writer.goLiveAsFirst(key, chunk.knowledgeBaseId(), chunk.documentId(), chunk.generation())) {
            writer.put(embedded, live.generation(key.tenantId(), chunk.documentId()));
            log.chunks(indexes, chunk.knowledgeBaseId(), chunk.documentId(), Set.of(chunk.id()));
        }
    }

    @Override
    @Transactional
    public void setAvailable(IndexKey key, UUID knowledgeBaseId, UUID documentId, boolean available) {
        List<IndexKey> indexes = log.begin(key, knowledgeBaseId);
        if (writer.setAvailable(key.tenantId(), documentId, available) > 0) {
            log.documents(indexes, knowledgeBaseId, List.of(documentId));
        }
    }

    @Override
    @Transactional
    public int delete(IndexKey key, UUID knowledgeBaseId, UUID documentId, Collection<String> chunkIds) {
        List<IndexKey> indexes = log.begin(key, knowledgeBaseId);
        List<String> wanted = List.copyOf(Set.copyOf(chunkIds));
        int[] found = writer.deleteLive(key.tenantId(), documentId, wanted);
        List<String> deleted = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                deleted.add(wanted.get(i));
            }
        }
        log.chunks(indexes, knowledgeBaseId, documentId, deleted);
        return deleted.size();
    }

    @Override
    @Transactional
    public void deleteDocuments(IndexKey key, UUID knowledgeBaseId, Collection<UUID> documentIds) {
        List<IndexKey> indexes = log.begin(key, knowledgeBaseId);
        for (List<UUID> portion : Portions.of(documentIds)) {
            log.documents(indexes, knowledgeBaseId, live.among(key.tenantId(), portion));
            writer.deleteDocuments(key.tenantId(), portion);
        }
    }

    @Override
    @Transactional
    public void deleteKnowledgeBase(IndexKey key, UUID knowledgeBaseId) {
        List<IndexKey> indexes = log.begin(key, knowledgeBaseId);
        writer.deleteKnowledgeBase(key.tenantId(), knowledgeBaseId);
        indexes.forEach(index -> log.knowledgeBase(index, knowledgeBaseId));
    }

    @Override
    public Paged<Chunk> list(UUID tenantId, UUID documentId, @Nullable Boolean available, PageRequest page) {
        Paged<String> ids = chunks.idsInOrder(tenantId, documentId, available, page);
        Map<String, Chunk> found = new HashMap<>();
        for (List<String> portion : Portions.of(ids.items())) {
            chunks.byIds(tenantId, documentId, portion).forEach(chunk -> found.put(chunk.id, chunk.toChunk()));
        }
        return new Paged<>(inOrder(ids.items(), found), ids.total());
    }

    @Override
    public Optional<Chunk> find(UUID tenantId, UUID documentId, String id) {
        return chunks.byIdBetween(tenantId, documentId, first(id), last(id))
                .firstResultOptional()
                .map(ChunkEntity::toChunk);
    }

    @Override
    public Optional<Chunk> find(UUID tenantId, String id) {
        return chunks.byIdBetween(tenantId, first(id), last(id))
                .firstResultOptional()
                .map(ChunkEntity::toChunk);
    }

    @Override
    public List<Chunk> tagged(UUID tenantId, UUID knowledgeBaseId) {
        return chunks.tagged(tenantId, knowledgeBaseId).stream()
                .map(ChunkEntity::toChunk)
                .toList();
    }

    /** Half an id stands for all that begin with it. */
    private static String first(String id) {
        return id.length() == HALF_AN_ID ? id + "0".repeat(HALF_AN_ID) : id;
    }

    private static String last(String id) {
        return id.length() == HALF_AN_ID ? id + "f".repeat(HALF_AN_ID) : id;
    }

    @Override
    public List<Chunk> findAll(UUID tenantId, Collection<String> ids) {
        return Portions.of(ids).stream()
                .flatMap(portion -> chunks.among(tenantId, portion).stream())
                .map(ChunkEntity::toChunk)
                .toList();
    }

    @Override
    public List<String> ids(UUID tenantId, UUID documentId) {
        return chunks.idsInOrder(tenantId, documentId, null, PageRequest.ALL).items();
    }

    @Override
    public List<EmbeddedChunk> embedded(IndexKey key, UUID documentId, List<String> ids) {
        Map<String, EmbeddedChunk> found = new HashMap<>();
        for (List<String> portion : Portions.of(ids)) {
            embeddedChunks
                    .byIds(key, documentId, portion)
                    .forEach(chunk -> found.put(chunk.chunk().id(), chunk));
        }
        return inOrder(ids, found);
    }

    /** The order is in the ids already; asking the database for it again would make it go through the whole document. */
    private static <C> List<C> inOrder(List<String> ids, Map<String, C> found) {
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<UUID> documentsOf(IndexKey key) {
        return List.copyOf(live.withChunks(key));
    }

    @Override
    public List<IndexKey> indexKeys() {
        return List.copyOf(live.keys());
    }

    @Override
    public long lastChange(IndexKey key) {
        return log.last(key);
    }

    @Override
    public List<ChunkChange> changesAfter(IndexKey key, long sequence, int limit) {
        return log.after(key, sequence, limit).stream()
                .map(ChunkChangeEntity::toChunkChange)
                .toList();
    }
}
