package io.ragstone.core.wiki;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkIds;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.FakeChatModels;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.SearchService;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.wiki.compile.PageCompiler;
import io.ragstone.core.wiki.compile.TopicChoice;
import io.ragstone.core.wiki.lint.WikiLint;
import io.ragstone.core.wiki.page.FakeWikiPageStore;
import io.ragstone.core.wiki.page.Typesetting;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.patch.FakePatchStore;
import io.ragstone.core.wiki.patch.PatchService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A knowledge base whose wiki is compiled, and no engine, no model and no database. */
public abstract class WikiScene {
    protected final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    protected final Ids ids = new Ids(clock);
    protected final UUID tenant = ids.next();
    protected KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "Shop");
    protected final FakeDocumentStore documents = new FakeDocumentStore();
    protected final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    protected final FakeChunkStore chunks = new FakeChunkStore();
    protected final FakeChatModels models = new FakeChatModels();
    protected final FakeWikiPageStore pages = new FakeWikiPageStore();
    protected final FakePatchStore patches = new FakePatchStore();
    protected final FakeAuditLog log = new FakeAuditLog();
    protected final AuditTrail audit = new AuditTrail(log, ids, clock);
    protected final CallContext call =
            new CallContext(new Principal.KeyHolder(tenant, tenant, ids.next()), "test", "1");
    protected final Typesetting typesetting = new Typesetting(new TokenCounter());
    protected final WikiLint lint = new WikiLint(pages, chunks, models, new Watcher() {});
    protected final TopicChoice topics = new TopicChoice(pages, documents, chunks, models);
    private final FakePassageIndex index = new FakePassageIndex();
    private final SearchService search = new SearchService(
            index,
            new IndexFollower(chunks, index),
            chunks,
            documents,
            bases,
            (owner, model) -> new NearEmbedder(),
            (owner, model) -> {
                throw new AssertionError("Nobody asks for " + model + ".");
            });
    protected final PageCompiler compiler = new PageCompiler(
            search,
            (owner, model) -> new NearEmbedder(),
            pages,
            patches,
            bases,
            models,
            typesetting,
            new FakeTransactions(),
            ids,
            clock);
    protected final PatchService patching =
            new PatchService(pages, patches, bases, lint, typesetting, audit, new FakeTransactions(), ids, clock);
    private final Map<String, Document> byName = new TreeMap<>();

    protected WikiScene() {
        bases.insert(base);
    }

    /** Of words alone, as others, but sure of itself. */
    public static final class NearEmbedder implements Embedder {
        private final WordEmbedder words = new WordEmbedder();

        @Override
        public String model() {
            return words.model();
        }

        @Override
        public int dimensions() {
            return words.dimensions();
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            return words.embed(texts);
        }

        @Override
        public double trust(String text) {
            return 1;
        }

        @Override
        public double unrelated() {
            return .2;
        }
    }

    /** Names the topics of the knowledge base. */
    protected void topics(Topic... wanted) {
        base = new KnowledgeBase(
                base.id(),
                tenant,
                tenant,
                base.name(),
                null,
                null,
                base.language(),
                base.embeddingModel(),
                base.permission(),
                base.chunkMethod(),
                null,
                0,
                false,
                true,
                List.of(wanted),
                base.createdAt(),
                base.updatedAt());
        bases.update(base);
    }

    protected static Topic topic(String slug, String title, String... aliases) {
        return new Topic(slug, title, List.of(aliases), "", null);
    }

    /** A document with these passages; the same name again replaces it. Returns the ids of the passages. */
    protected List<String> document(String name, String... passages) {
        Document document = byName.computeIfAbsent(name, fresh -> {
            Document made = new SampleDocuments(ids).named(tenant, base.id(), fresh);
            documents.insert(made);
            return made;
        });
        IndexKey key = IndexKey.of(base);
        chunks.deleteDocuments(key, base.id(), List.of(document.id()));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < passages.length; i++) {
            made.add(put(document, passages[i], i));
        }
        return made;
    }

    private String put(Document document, String content, int ordinal) {
        String id = ChunkIds.of(document.id(), content);
        Chunk chunk = new Chunk(
                id,
                tenant,
                base.id(),
                document.id(),
                1,
                ordinal,
                content,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                10,
                true,
                false,
                clock.instant());
        Vector vector = new NearEmbedder().embed(List.of(content)).getFirst();
        chunks.put(IndexKey.of(base), new EmbeddedChunk(chunk, vector, document.name()));
        return id;
    }

    protected void remove(String name) {
        Document document = byName.get(name);
        if (document != null) {
            chunks.deleteDocuments(IndexKey.of(base), base.id(), List.of(document.id()));
            documents.delete(tenant, List.of(document.id()));
        }
    }

    protected WikiPage page(String slug) {
        return pages.find(tenant, base.id(), slug).orElseThrow(() -> new AssertionError("no page " + slug));
    }

    protected List<String> slugs() {
        return pages.all(tenant, base.id()).stream().map(WikiPage::slug).toList();
    }

    /** The small corpus that most tests begin with. */
    protected void shop() {
        document(
                "returns.md",
                "# Return policy\n\nGoods can be returned within 30 days of delivery. The customer needs the receipt for a"
                        + " return. Returned goods have to be unused.",
                "Refunds of returned goods are paid within 5 working days to the original card.");
        document(
                "shipping.md",
                "# Shipping\n\nShipping within the country takes 2 working days. Shipping is free of charge above 50 euros.");
        document(
                "warranty.md",
                "# Warranty\n\nThe warranty lasts 24 months from the day of purchase. The warranty does not cover damage by"
                        + " water.");
    }

    protected static List<String> lines(String text) {
        return Arrays.asList(text.split("\n"));
    }
}
