package io.ragstone.core.document.chunk;

import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chunks and their change log in memory. */
public class FakeChunkStore implements ChunkStore {
    private static final int DIGITS_OF_A_SHORT_ID = 16;

    /** @param model null while the chunk is staged: its generation is not live yet */
    record Row(EmbeddedChunk embedded, @Nullable String model) {
        Chunk chunk() {
            return embedded.chunk();
        }

        boolean isLive() {
            return model != null;
        }

        boolean isIn(IndexKey key) {
            return chunk().tenantId().equals(key.tenantId());
        }
    }

    /** A vector beside that of its chunk; {@code model} is null when it is of the same one. */
    record Staged(
            UUID tenantId, UUID knowledgeBaseId, @Nullable String model, Vector vector) {}

    record Place(UUID documentId, int generation, String id) {
        static Place of(Chunk chunk) {
            return new Place(chunk.documentId(), chunk.generation(), chunk.id());
        }
    }

    private record Logged(IndexKey key, ChunkChange change) {}

    final List<Row> rows = new ArrayList<>();
    final Map<Place, Staged> staged = new LinkedHashMap<>();
    private final List<Logged> log = new ArrayList<>();
    private final Map<IndexKey, Long> cuts = new HashMap<>();
    private long sequence;

    @Override
    public synchronized void stage(List<EmbeddedChunk> chunks) {
        for (EmbeddedChunk staged : chunks) {
            Chunk chunk = staged.chunk();
            rows.removeIf(row -> !row.isLive()
                    && of(chunk.tenantId(), chunk.documentId()).test(row)
                    && row.chunk().generation() == chunk.generation()
                    && row.chunk().id().equals(chunk.id()));
            rows.add(new Row(staged, null));
        }
    }

    @Override
    public synchronized void publish(IndexKey key, UUID knowledgeBaseId, UUID documentId, int generation) {
        Predicate<Row> mine = of(key.tenantId(), documentId);
        rows.removeIf(mine.and(row -> row.chunk().generation() != generation));
        rows.replaceAll(row -> mine.test(row) ? new Row(row.embedded(), key.embeddingModel()) : row);
        log(key, knowledgeBaseId, documentId, null);
    }

    @Override
    public synchronized void discard(UUID tenantId, UUID documentId, int generation) {
        rows.removeIf(
                of(tenantId, documentId).and(row -> !row.isLive() && row.chunk().generation() == generation));
    }

    /** Knows of no jobs. */
    @Override
    public synchronized int sweepStaged(Instant madeBefore) {
        int before = rows.size();
        rows.removeIf(row -> !row.isLive() && row.chunk().createdAt().isBefore(madeBefore));
        return before - rows.size();
    }

    public synchronized long staged() {
        return rows.stream().filter(row -> !row.isLive()).count();
    }

    @Override
    public synchronized void put(IndexKey key, EmbeddedChunk embedded) {
        Chunk chunk = embedded.chunk();
        int generation = live(key.tenantId(), chunk.documentId())
                .findFirst()
                .map(row -> row.chunk().generation())
                .orElse(chunk.generation());
        Row row = new Row(
                new EmbeddedChunk(
                        copy(chunk, generation, chunk.available()), embedded.vector(), embedded.documentName()),
                key.embeddingModel());
        rows.removeIf(live(chunk));
        rows.add(row);
        log(key, chunk.knowledgeBaseId(), chunk.documentId(), chunk.id());
        staged.remove(Place.of(row.chunk()));
    }

    @Override
    public synchronized void setAvailable(IndexKey key, UUID knowledgeBaseId, UUID documentId, boolean available) {
        Predicate<Row> wanted = of(key.tenantId(), documentId).and(Row::isLive);
        rows.replaceAll(row -> wanted.test(row)
                ? new Row(
                        new EmbeddedChunk(
                                copy(row.chunk(), row.chunk().generation(), available),
                                row.embedded().vector(),
                                row.embedded().documentName()),
                        row.model())
                : row);
        log(key, knowledgeBaseId, documentId, null);
    }

    @Override
    public synchronized int delete(IndexKey key, UUID knowledgeBaseId, UUID documentId, Collection<String> chunkIds) {
        List<String> doomed = live(key.tenantId(), documentId)
                .map(row -> row.chunk().id())
                .filter(chunkIds::contains)
                .toList();
        rows.removeIf(of(key.tenantId(), documentId)
                .and(row -> row.isLive() && doomed.contains(row.chunk().id())));
        doomed.forEach(id -> log(key, knowledgeBaseId, documentId, id));
        return doomed.size();
    }

    @Override
    public synchronized void deleteDocuments(IndexKey key, UUID knowledgeBaseId, Collection<UUID> documentIds) {
        for (UUID document : documentIds) {
            rows.removeIf(of(key.tenantId(), document));
            log(key, knowledgeBaseId, document, null);
        }
    }

    @Override
    public synchronized void deleteKnowledgeBase(IndexKey key, UUID knowledgeBaseId) {
        rows.removeIf(row -> row.isIn(key) && row.chunk().knowledgeBaseId().equals(knowledgeBaseId));
        log(key, knowledgeBaseId, null, null);
        staged.values().removeIf(vector -> vector.knowledgeBaseId().equals(knowledgeBaseId));
    }

    @Override
    public synchronized Paged<Chunk> list(
            UUID tenantId, UUID documentId, @Nullable Boolean available, PageRequest page) {
        List<Chunk> all = live(tenantId, documentId)
                .map(Row::chunk)
                .filter(chunk -> available == null || available == chunk.available())
                .toList();
        return new Paged<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    @Override
    public synchronized Optional<Chunk> find(UUID tenantId, UUID documentId, String id) {
        return live(tenantId, documentId)
                .map(Row::chunk)
                .filter(chunk -> chunk.id().equals(id)
                        || (id.length() == DIGITS_OF_A_SHORT_ID && chunk.id().startsWith(id)))
                .findFirst();
    }

    @Override
    public synchronized Optional<Chunk> find(UUID tenantId, String id) {
        return rows.stream()
                .filter(row -> row.isLive()
                        && row.chunk().tenantId().equals(tenantId)
                        && row.chunk().id().startsWith(id))
                .map(Row::chunk)
                .findFirst();
    }

    @Override
    public synchronized List<Chunk> tagged(UUID tenantId, UUID knowledgeBaseId) {
        return rows.stream()
                .filter(Row::isLive)
                .map(Row::chunk)
                .filter(chunk -> chunk.tenantId().equals(tenantId)
                        && chunk.knowledgeBaseId().equals(knowledgeBaseId)
                        && !chunk.tags().isEmpty())
                .toList();
    }

    @Override
    public synchronized List<Chunk> findAll(UUID tenantId, Collection<String> ids) {
        return rows.stream()
                .filter(row -> row.isLive() && row.chunk().tenantId().equals(tenantId))
                .map(Row::chunk)
                .filter(chunk -> ids.contains(chunk.id()))
                .toList();
    }

    @Override
    public synchronized List<String> ids(UUID tenantId, UUID documentId) {
        return live(tenantId, documentId).map(row -> row.chunk().id()).toList();
    }

    @Override
    public synchronized List<EmbeddedChunk> embedded(IndexKey key, UUID documentId, List<String> ids) {
        return live(key.tenantId(), documentId)
                .flatMap(row -> in(key, row))
                .filter(embedded -> ids.contains(embedded.chunk().id()))
                .sorted(Comparator.comparingInt(
                        embedded -> ids.indexOf(embedded.chunk().id())))
                .toList();
    }

    private Stream<EmbeddedChunk> in(IndexKey key, Row row) {
        Staged vector = staged.get(Place.of(row.chunk()));
        if (vector != null && key.embeddingModel().equals(vector.model())) {
            return Stream.of(new EmbeddedChunk(
                    row.chunk(), vector.vector(), row.embedded().documentName()));
        }
        return key.embeddingModel().equals(row.model()) ? Stream.of(row.embedded()) : Stream.empty();
    }

    @Override
    public synchronized List<UUID> documentsOf(IndexKey key) {
        return rows.stream()
                .filter(row ->
                        row.isLive() && row.isIn(key) && in(key, row).findAny().isPresent())
                .map(row -> row.chunk().documentId())
                .distinct()
                .toList();
    }

    @Override
    public synchronized List<IndexKey> indexKeys() {
        Stream<IndexKey> live = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.model())
                        .map(model -> new IndexKey(row.chunk().tenantId(), model)));
        Stream<IndexKey> filling = staged.values().stream()
                .flatMap(vector ->
                        Stream.ofNullable(vector.model()).map(model -> new IndexKey(vector.tenantId(), model)));
        return Stream.concat(live, filling).distinct().toList();
    }

    @Override
    public synchronized long lastChange(IndexKey key) {
        return log(key).mapToLong(ChunkChange::sequence).max().orElse(0);
    }

    @Override
    public synchronized List<ChunkChange> changesAfter(IndexKey key, long after, int limit) {
        return log(key).filter(change -> change.sequence() > after).limit(limit).toList();
    }

    @Override
    public synchronized long logCutAt(IndexKey key) {
        return cuts.getOrDefault(key, 0L);
    }

    /** Forgets all changes that were logged until now. */
    public synchronized void cutLog(IndexKey key) {
        cuts.put(key, lastChange(key));
        log.removeIf(logged -> logged.key().equals(key));
    }

    private Stream<ChunkChange> log(IndexKey key) {
        return log.stream().filter(logged -> logged.key().equals(key)).map(Logged::change);
    }

    /** Tells the index that the knowledge base is in, and the one that it is moving to. */
    private void log(IndexKey key, UUID base, @Nullable UUID document, @Nullable String chunk) {
        logIn(key, base, document, chunk);
        next(key.tenantId(), base)
                .filter(next -> !next.equals(key))
                .ifPresent(next -> logIn(next, base, document, chunk));
    }

    void logIn(IndexKey key, UUID base, @Nullable UUID document, @Nullable String chunk) {
        log.add(new Logged(key, new ChunkChange(++sequence, base, document, chunk)));
    }

    Optional<IndexKey> next(UUID tenantId, UUID base) {
        return staged.values().stream()
                .filter(vector -> vector.tenantId().equals(tenantId)
                        && vector.knowledgeBaseId().equals(base))
                .flatMap(vector -> Stream.ofNullable(vector.model()))
                .map(model -> new IndexKey(tenantId, model))
                .findFirst();
    }

    private Stream<Row> live(UUID tenantId, UUID documentId) {
        return rows.stream()
                .filter(of(tenantId, documentId).and(Row::isLive))
                .sorted(Comparator.<Row>comparingInt(row -> row.chunk().ordinal())
                        .thenComparing(row -> row.chunk().createdAt(), Comparator.reverseOrder()));
    }

    private static Predicate<Row> live(Chunk chunk) {
        return of(chunk.tenantId(), chunk.documentId())
                .and(row -> row.isLive() && row.chunk().id().equals(chunk.id()));
    }

    private static Predicate<Row> of(UUID tenantId, UUID documentId) {
        return row -> row.chunk().tenantId().equals(tenantId)
                && row.chunk().documentId().equals(documentId);
    }

    private static Chunk copy(Chunk chunk, int generation, boolean available) {
        return new Chunk(
                chunk.id(),
                chunk.tenantId(),
                chunk.knowledgeBaseId(),
                chunk.documentId(),
                generation,
                chunk.ordinal(),
                chunk.content(),
                chunk.headings(),
                chunk.keywords(),
                chunk.questions(),
                chunk.tags(),
                chunk.positions(),
                chunk.tokens(),
                available,
                chunk.manual(),
                chunk.createdAt());
    }
}
