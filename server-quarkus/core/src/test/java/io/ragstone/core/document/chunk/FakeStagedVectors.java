package io.ragstone.core.document.chunk;

import io.ragstone.core.document.chunk.FakeChunkStore.Place;
import io.ragstone.core.document.chunk.FakeChunkStore.Row;
import io.ragstone.core.document.chunk.FakeChunkStore.Staged;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.reembed.StagedVectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Staged vectors in memory, beside the chunks that they are for. */
public final class FakeStagedVectors implements StagedVectors {
    private final FakeChunkStore chunks;

    public FakeStagedVectors(FakeChunkStore chunks) {
        this.chunks = chunks;
    }

    @Override
    public Count count(UUID tenantId, UUID knowledgeBaseId) {
        synchronized (chunks) {
            List<Row> live = live(tenantId, knowledgeBaseId).toList();
            return new Count(live.stream().filter(row -> !isWaiting(row)).count(), live.size());
        }
    }

    @Override
    public List<UUID> waiting(UUID tenantId, UUID knowledgeBaseId) {
        synchronized (chunks) {
            return live(tenantId, knowledgeBaseId)
                    .filter(this::isWaiting)
                    .map(row -> row.chunk().documentId())
                    .distinct()
                    .toList();
        }
    }

    @Override
    public List<Chunk> waiting(UUID tenantId, UUID documentId, int limit) {
        synchronized (chunks) {
            return chunks.rows.stream()
                    .filter(row -> row.isLive()
                            && row.chunk().tenantId().equals(tenantId)
                            && row.chunk().documentId().equals(documentId))
                    .filter(this::isWaiting)
                    .map(Row::chunk)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void stage(IndexKey target, List<EmbeddedChunk> embedded) {
        synchronized (chunks) {
            for (EmbeddedChunk one : embedded) {
                liveAs(target, one.chunk()).ifPresent(row -> put(target, row, one));
            }
        }
    }

    private Optional<Row> liveAs(IndexKey target, Chunk chunk) {
        return live(target.tenantId(), chunk.knowledgeBaseId())
                .filter(row -> chunk.embedsLike(row.chunk()))
                .findFirst();
    }

    private void put(IndexKey target, Row row, EmbeddedChunk embedded) {
        Chunk chunk = row.chunk();
        boolean moves = !target.embeddingModel().equals(row.model());
        chunks.staged.put(
                Place.of(chunk),
                new Staged(
                        chunk.tenantId(),
                        chunk.knowledgeBaseId(),
                        moves ? target.embeddingModel() : null,
                        embedded.vector()));
        if (moves) {
            chunks.logIn(target, chunk.knowledgeBaseId(), chunk.documentId(), chunk.id());
        }
    }

    @Override
    public void switchOver(IndexKey target, UUID knowledgeBaseId) {
        synchronized (chunks) {
            List<String> before = live(target.tenantId(), knowledgeBaseId)
                    .flatMap(row -> Stream.ofNullable(row.model()))
                    .distinct()
                    .filter(model -> !model.equals(target.embeddingModel()))
                    .toList();
            chunks.rows.replaceAll(row -> row.isLive()
                            && row.isIn(target)
                            && row.chunk().knowledgeBaseId().equals(knowledgeBaseId)
                    ? new Row(row.embedded(), target.embeddingModel())
                    : row);
            before.forEach(model -> chunks.logIn(new IndexKey(target.tenantId(), model), knowledgeBaseId, null, null));
        }
    }

    @Override
    public int settle(IndexKey target, UUID knowledgeBaseId, int limit) {
        synchronized (chunks) {
            List<Map.Entry<Place, Staged>> some = chunks.staged.entrySet().stream()
                    .filter(entry -> entry.getValue().tenantId().equals(target.tenantId())
                            && entry.getValue().knowledgeBaseId().equals(knowledgeBaseId))
                    .limit(limit)
                    .map(Map.Entry::copyOf)
                    .toList();
            some.forEach(entry -> move(target, entry.getKey(), entry.getValue()));
            return some.size();
        }
    }

    private void move(IndexKey target, Place place, Staged vector) {
        chunks.staged.remove(place);
        chunks.rows.replaceAll(row -> row.isLive() && Place.of(row.chunk()).equals(place)
                ? new Row(
                        new EmbeddedChunk(
                                row.chunk(), vector.vector(), row.embedded().documentName()),
                        row.model())
                : row);
        if (vector.model() == null) {
            chunks.logIn(target, vector.knowledgeBaseId(), place.documentId(), place.id());
        }
    }

    @Override
    public void discard(UUID tenantId, UUID knowledgeBaseId) {
        synchronized (chunks) {
            Optional<IndexKey> next = chunks.next(tenantId, knowledgeBaseId);
            chunks.staged
                    .values()
                    .removeIf(vector -> vector.tenantId().equals(tenantId)
                            && vector.knowledgeBaseId().equals(knowledgeBaseId));
            next.ifPresent(key -> chunks.logIn(key, knowledgeBaseId, null, null));
        }
    }

    private boolean isWaiting(Row row) {
        return !chunks.staged.containsKey(Place.of(row.chunk()));
    }

    private Stream<Row> live(UUID tenantId, UUID knowledgeBaseId) {
        return chunks.rows.stream()
                .filter(row -> row.isLive()
                        && row.chunk().tenantId().equals(tenantId)
                        && row.chunk().knowledgeBaseId().equals(knowledgeBaseId));
    }
}
