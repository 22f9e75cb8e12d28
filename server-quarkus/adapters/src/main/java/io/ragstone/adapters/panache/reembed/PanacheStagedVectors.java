package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.adapters.panache.chunk.ChangeLog;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.reembed.StagedVectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** New vectors in a table of their own. */
@ApplicationScoped
@StoreCall
public class PanacheStagedVectors implements StagedVectors {
    private final StagedVectorRepository vectors;
    private final StagedVectorWriter writer;
    private final ChunkStore chunks;
    private final ChangeLog log;

    PanacheStagedVectors(StagedVectorRepository vectors, StagedVectorWriter writer, ChunkStore chunks, ChangeLog log) {
        this.vectors = vectors;
        this.writer = writer;
        this.chunks = chunks;
        this.log = log;
    }

    @Override
    public Count count(UUID tenantId, UUID knowledgeBaseId) {
        long all = vectors.liveChunks(tenantId, knowledgeBaseId);
        return new Count(Math.max(0, all - vectors.waitingChunks(tenantId, knowledgeBaseId)), all);
    }

    @Override
    public List<UUID> waiting(UUID tenantId, UUID knowledgeBaseId) {
        return vectors.waitingDocuments(tenantId, knowledgeBaseId);
    }

    @Override
    public List<Chunk> waiting(UUID tenantId, UUID documentId, int limit) {
        return live(tenantId, documentId, vectors.waitingIds(tenantId, documentId, limit));
    }

    private List<Chunk> live(UUID tenantId, UUID documentId, List<String> ids) {
        return chunks.findAll(tenantId, ids).stream()
                .filter(chunk -> chunk.documentId().equals(documentId))
                .toList();
    }

    @Override
    @Transactional
    public void stage(IndexKey target, List<EmbeddedChunk> embedded) {
        log.begin(target.tenantId());
        Map<UUID, List<EmbeddedChunk>> byDocument = embedded.stream()
                .collect(Collectors.groupingBy(
                        one -> one.chunk().documentId(), LinkedHashMap::new, Collectors.toList()));
        byDocument.forEach((document, some) -> vectors.liveModel(target.tenantId(), document)
                .forEach(model -> stage(target, document, model, unchanged(target.tenantId(), document, some))));
    }

    private void stage(IndexKey target, UUID document, String liveModel, List<EmbeddedChunk> embedded) {
        boolean moves = !liveModel.equals(target.embeddingModel());
        writer.put(embedded, moves ? target.embeddingModel() : null);
        if (moves && !embedded.isEmpty()) {
            UUID base = embedded.get(0).chunk().knowledgeBaseId();
            log.chunks(target, base, document, idsOf(embedded));
        }
    }

    private List<EmbeddedChunk> unchanged(UUID tenantId, UUID document, List<EmbeddedChunk> embedded) {
        Map<String, Chunk> now = live(tenantId, document, idsOf(embedded)).stream()
                .collect(Collectors.toMap(Chunk::id, Function.identity()));
        return embedded.stream()
                .filter(one -> one.chunk().embedsLike(now.get(one.chunk().id())))
                .toList();
    }

    private static List<String> idsOf(List<EmbeddedChunk> embedded) {
        return embedded.stream().map(one -> one.chunk().id()).toList();
    }

    @Override
    @Transactional
    public void switchOver(IndexKey target, UUID knowledgeBaseId) {
        log.begin(target.tenantId());
        List<String> before = vectors.liveModels(target.tenantId(), knowledgeBaseId);
        writer.setModel(target, knowledgeBaseId);
        before.stream()
                .filter(model -> !model.equals(target.embeddingModel()))
                .forEach(model -> log.knowledgeBase(new IndexKey(target.tenantId(), model), knowledgeBaseId));
    }

    @Override
    @Transactional
    public int settle(IndexKey target, UUID knowledgeBaseId, int limit) {
        log.begin(target.tenantId());
        List<StagedVectorRepository.Place> some = vectors.some(target.tenantId(), knowledgeBaseId, limit);
        writer.moveToChunks(target.tenantId(), some);
        Map<UUID, List<String>> unseen = some.stream()
                .filter(place -> place.model() == null)
                .collect(Collectors.groupingBy(
                        StagedVectorRepository.Place::documentId,
                        LinkedHashMap::new,
                        Collectors.mapping(StagedVectorRepository.Place::id, Collectors.toList())));
        unseen.forEach((document, ids) -> log.chunks(target, knowledgeBaseId, document, ids));
        return some.size();
    }

    @Override
    @Transactional
    public void discard(UUID tenantId, UUID knowledgeBaseId) {
        log.begin(tenantId);
        Optional<IndexKey> next = log.next(tenantId, knowledgeBaseId);
        writer.delete(tenantId, knowledgeBaseId);
        next.ifPresent(key -> log.knowledgeBase(key, knowledgeBaseId));
    }
}
