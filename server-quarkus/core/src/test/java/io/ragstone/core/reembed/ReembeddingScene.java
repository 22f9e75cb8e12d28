package io.ragstone.core.reembed;

import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.document.ChunkEmbedding;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.chunk.FakeStagedVectors;
import io.ragstone.core.ingest.history.FakePastRunStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.embedding.FakeEmbeddingCache;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.SearchFilter;
import io.ragstone.core.search.SearchRequest;
import io.ragstone.core.search.SearchService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A knowledge base that is to move from one model to another, and everything that takes part in it. */
abstract class ReembeddingScene {
    static final String OLD = "BAAI/bge-small-en-v1.5@Builtin";
    static final String NEW = "all-MiniLM-L6-v2@Builtin";
    static final String WORKER = "worker-1";
    static final Duration LEASE = Duration.ofSeconds(15);
    private static final int BATCH = 2;

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final Ids ids = new Ids(clock);
    final UUID tenant = ids.next();
    final FakeTransactions transactions = new FakeTransactions();
    final FakeDocumentStore documents = new FakeDocumentStore();
    final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    final FakeChunkStore chunks = new FakeChunkStore();
    final FakeStagedVectors staged = new FakeStagedVectors(chunks);
    final FakeReembeddingStore orders = new FakeReembeddingStore(clock);
    final FakeEmbeddingCache cache = new FakeEmbeddingCache();
    final FakePassageIndex index = new FakePassageIndex();
    final IndexFollower follower = new IndexFollower(chunks, index);
    final FakePastRunStore runs = new FakePastRunStore();
    final RunHistory history = new RunHistory(runs, ids, clock, 100);
    final BusyEmbedders models = new BusyEmbedders();
    final KnowledgeBase base = withModel(OLD);
    final IndexKey oldKey = new IndexKey(tenant, OLD);
    final IndexKey newKey = new IndexKey(tenant, NEW);
    final Reembedder reembedder = new Reembedder(
            bases, documents, orders, staged, history, models, follower, transactions, clock, LEASE, BATCH);
    final ReembeddingService service = new ReembeddingService(
            orders,
            staged,
            history,
            new ModelAccess(new ModelCatalogue(), new FakeProviderKeyStore(), new FakeTenantModelStore()),
            cache,
            transactions,
            ids,
            clock,
            () -> {});
    final SearchService search = new SearchService(
            index,
            follower,
            chunks,
            documents,
            bases,
            (tenantId, model) -> new NamedEmbedder(model),
            (tenantId, model) -> {
                throw new IllegalStateException("Nobody asked for a reranker.");
            });

    private KnowledgeBase withModel(String model) {
        KnowledgeBase made = new SampleKnowledgeBases(ids).embeddedWith(model, tenant, "handbook");
        bases.insert(made);
        return made;
    }

    KnowledgeBase baseNow() {
        return bases.find(tenant, base.id()).orElseThrow();
    }

    /** A parsed document with a chunk for each text. */
    Document document(String... texts) {
        Document document = new SampleDocuments(ids).named(tenant, base.id(), "rules.txt");
        documents.insert(document);
        publish(document, 1, texts);
        return document;
    }

    void publish(Document document, int generation, String... texts) {
        IndexKey key = IndexKey.of(baseNow());
        chunks.stage(IntStream.range(0, texts.length)
                .mapToObj(i -> embedded(key, chunk(document, generation, i, texts[i])))
                .toList());
        chunks.publish(key, base.id(), document.id(), generation);
    }

    void put(Document document, int ordinal, String text) {
        IndexKey key = IndexKey.of(baseNow());
        chunks.put(key, embedded(key, chunk(document, 1, ordinal, text)));
    }

    /** The same id for the same place, so that another text there is an edit. */
    private Chunk chunk(Document document, int generation, int ordinal, String text) {
        String id = UUID.nameUUIDFromBytes((document.id() + "/" + ordinal).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return new Chunk(
                id,
                tenant,
                base.id(),
                document.id(),
                generation,
                ordinal,
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                3,
                true,
                false,
                clock.instant());
    }

    private static EmbeddedChunk embedded(IndexKey key, Chunk chunk) {
        return ChunkEmbedding.of(new NamedEmbedder(key.embeddingModel()))
                .embed(List.of(chunk), "")
                .get(0);
    }

    Reembedding order(String model) {
        return service.start(base, model);
    }

    void work() {
        work(WORKER);
    }

    void work(String worker) {
        reembedder.run(orders.claim(worker, LEASE).orElseThrow(), worker, () -> false);
    }

    Reembedding state() {
        return service.state(baseNow());
    }

    boolean isDone() {
        return state().state() == RunState.DONE;
    }

    /** What a search finds that has read the knowledge base just now. */
    List<String> found(String question) {
        return found(baseNow(), question);
    }

    List<String> found(KnowledgeBase where, String question) {
        return search
                .search(new SearchRequest(question, List.of(where), null, 0.5, 0.2, 100, PageRequest.of(1, 30), false))
                .passages()
                .stream()
                .map(passage -> passage.chunk().content())
                .toList();
    }

    /** What the index holds of the knowledge base, straight from the index. */
    List<String> held(IndexKey key, String question) {
        follower.catchUp(key);
        return index
                .search(key, new IndexQuery(question, null, new SearchFilter(Set.of(base.id()), null), 100))
                .items()
                .stream()
                .map(candidate -> chunks.findAll(tenant, List.of(candidate.chunkId())))
                .map(texts ->
                        texts.isEmpty() ? "a chunk that is gone" : texts.get(0).content())
                .toList();
    }
}
