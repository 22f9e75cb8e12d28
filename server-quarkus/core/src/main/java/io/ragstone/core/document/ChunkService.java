package io.ragstone.core.document;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkIds;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chunks as users work on them: listed, added, corrected, switched off and removed by hand. */
public final class ChunkService {
    private final ChunkStore chunks;
    private final DocumentStore documents;
    private final KnowledgeBaseStore bases;
    private final Embedders embedders;
    private final TokenCounter tokens;
    private final Transactions transactions;
    private final Clock clock;

    public ChunkService(
            ChunkStore chunks,
            DocumentStore documents,
            KnowledgeBaseStore bases,
            Embedders embedders,
            TokenCounter tokens,
            Transactions transactions,
            Clock clock) {
        this.chunks = chunks;
        this.documents = documents;
        this.bases = bases;
        this.embedders = embedders;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What shall change about a chunk; null leaves things as they are. */
    public record Change(
            @Nullable String content,
            @Nullable List<String> keywords,
            @Nullable List<String> questions,
            @Nullable List<ChunkTag> tags,
            @Nullable List<Position> positions,
            @Nullable Boolean available) {}

    public Paged<Chunk> list(Document document, PageRequest page) {
        return chunks.list(document.tenantId(), document.id(), page);
    }

    /** @param available null for all, or whether to list those alone that are switched on, or off */
    public Paged<Chunk> list(Document document, @Nullable Boolean available, PageRequest page) {
        return chunks.list(document.tenantId(), document.id(), available, page);
    }

    public Optional<Chunk> find(Document document, String id) {
        return chunks.find(document.tenantId(), document.id(), id);
    }

    /** A chunk of the caller's, whichever document it is in. */
    public Optional<Chunk> find(CallContext call, String id) {
        return chunks.find(call.tenantId(), id);
    }

    /** Whether there is such a chunk in any document of the tenant. */
    public boolean exists(UUID tenantId, String id) {
        return chunks.find(tenantId, id).isPresent();
    }

    /** Adds a chunk, or replaces the one with the same content. */
    public Chunk add(
            KnowledgeBase base, Document document, String content, List<String> keywords, List<String> questions) {
        Chunk chunk = new Chunk(
                ChunkIds.of(document.id(), content),
                base.tenantId(),
                base.id(),
                document.id(),
                document.generation(),
                Integer.MAX_VALUE,
                content,
                List.of(),
                keywords,
                questions,
                List.of(),
                tokens.count(content),
                document.enabled(),
                true,
                clock.instant());
        put(base, document, chunk, "", () -> documents.addCounts(base.tenantId(), document.id(), 1, chunk.tokens()));
        return chunk;
    }

    public Chunk update(KnowledgeBase base, Document document, Chunk before, Change change) {
        String content = change.content() == null ? before.content() : change.content();
        Chunk after = new Chunk(
                before.id(),
                before.tenantId(),
                before.knowledgeBaseId(),
                before.documentId(),
                before.generation(),
                before.ordinal(),
                content,
                before.headings(),
                change.keywords() == null ? before.keywords() : change.keywords(),
                change.questions() == null ? before.questions() : change.questions(),
                change.tags() == null ? before.tags() : change.tags(),
                change.positions() == null ? before.positions() : change.positions(),
                tokens.count(content),
                change.available() == null ? before.available() : change.available(),
                before.manual(),
                before.createdAt());
        put(
                base,
                document,
                after,
                before.manual() ? "" : document.name(),
                () -> documents.addCounts(base.tenantId(), document.id(), 0, after.tokens() - (long) before.tokens()));
        return after;
    }

    /** Switches these chunks on or off, their vectors stay; returns how many of them there were. */
    public int enable(KnowledgeBase base, Document document, Collection<String> ids, boolean available) {
        return transactions.call(() -> {
            IndexKey key = bases.holdIndex(base);
            List<String> found = ids.stream()
                    .flatMap(id -> find(document, id).stream())
                    .map(Chunk::id)
                    .distinct()
                    .toList();
            chunks.embedded(key, document.id(), found)
                    .forEach(embedded ->
                            chunks.put(key, embedded.with(embedded.chunk().switched(available))));
            return found.size();
        });
    }

    /** Where the knowledge base gets another model while the chunk is embedded, it is embedded with that one. */
    private void put(KnowledgeBase base, Document document, Chunk chunk, String documentName, Runnable count) {
        IndexKey now = IndexKey.of(base);
        boolean done = false;
        while (!done) {
            IndexKey key = now;
            EmbeddedChunk embedded = embed(key, document, chunk, documentName);
            now = transactions.call(() -> {
                IndexKey held = bases.holdIndex(base);
                if (held.equals(key)) {
                    chunks.put(key, embedded);
                    count.run();
                }
                return held;
            });
            done = now.equals(key);
        }
    }

    private EmbeddedChunk embed(IndexKey key, Document document, Chunk chunk, String documentName) {
        Embedder embedder = embedders.get(key.tenantId(), key.embeddingModel());
        return ChunkEmbedding.of(embedder, document)
                .embed(List.of(chunk), documentName)
                .get(0);
    }

    /** Removes these chunks, named in full or by their first 16 digits, and returns how many of them there were. */
    public int delete(KnowledgeBase base, Document document, Collection<String> ids) {
        return transactions.call(() -> remove(
                base,
                document,
                ids.stream().flatMap(id -> find(document, id).stream()).toList()));
    }

    private int remove(KnowledgeBase base, Document document, List<Chunk> doomed) {
        List<String> ids = doomed.stream().map(Chunk::id).toList();
        int deleted = chunks.delete(bases.holdIndex(base), base.id(), document.id(), ids);
        long freed = doomed.stream().mapToLong(Chunk::tokens).sum();
        documents.addCounts(base.tenantId(), document.id(), -deleted, -freed);
        return deleted;
    }

    /** Removes all chunks of a document and returns how many there were. */
    public int deleteAll(KnowledgeBase base, Document document) {
        return transactions.call(
                () -> remove(base, document, list(document, PageRequest.ALL).items()));
    }
}
