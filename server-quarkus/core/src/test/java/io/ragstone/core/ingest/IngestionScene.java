package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.FakeBlobStore;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.NoLinks;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.thumbnail.Thumbnails;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.enrich.ChunkEnrichment;
import io.ragstone.core.ingest.enrich.ChunkLabelling;
import io.ragstone.core.ingest.enrich.ChunkTagging;
import io.ragstone.core.ingest.history.FakePastRunStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.FakeJobQueue;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.FakeChatModels;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.UnreliableIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** An ingestion over stores that live in memory, and a hand that puts something into its way. */
abstract class IngestionScene {
    static final String WORKER = "worker-1";
    static final int ATTEMPTS = 3;
    static final IngestSettings SETTINGS = new IngestSettings(
            1,
            Duration.ofSeconds(15),
            ATTEMPTS,
            Duration.ofSeconds(2),
            2,
            new ParseLimits(1000, 10, 1000, 10, 10, Duration.ofSeconds(10)));

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final FakeTransactions transactions = new FakeTransactions();
    final FakeDocumentStore documents = new FakeDocumentStore();
    final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    final FakeChunkStore chunks = new FakeChunkStore();
    final FakeBlobStore blobs = new FakeBlobStore();
    final UnreliableIndex index = new UnreliableIndex();
    final FakeJobQueue jobs = new FakeJobQueue(clock);
    final Ids ids = new Ids(clock);
    final FakePastRunStore runs = new FakePastRunStore();
    final RunHistory history = new RunHistory(runs, ids, clock, 100);
    final List<String> painted = new ArrayList<>();
    final Thumbnails thumbnails = new Thumbnails(this::paint, blobs, documents);
    final UUID tenant = ids.next();
    final List<RuntimeException> troubles = new ArrayList<>();
    String lastLog = "";
    Runnable beforeParsing = () -> {};
    final IndexFollower follower = new IndexFollower(chunks, index);
    final FakeChatModels models = new FakeChatModels();
    final Ingestion ingestion = new Ingestion(
            bases,
            documents,
            chunks,
            jobs,
            history,
            new Cutting(
                    blobs, this::parse, ChunkStrategies.all(new TokenCounter()), SETTINGS.limits(), thumbnails, clock),
            new ChunkEnrichment(new ChunkLabelling(models), new ChunkTagging(bases, chunks, index, follower)),
            (owner, model) -> new WordEmbedder(),
            follower,
            transactions,
            clock,
            SETTINGS);
    final ParsingService parsing =
            new ParsingService(bases, documents, chunks, jobs, history, transactions, ids, clock, () -> {});
    final DocumentService service = new DocumentService(
            documents,
            chunks,
            bases,
            blobs,
            new DocumentRemoval(bases, documents, chunks, jobs, blobs, new NoLinks(), transactions),
            new NoLinks(),
            transactions,
            ids,
            clock);
    KnowledgeBase base = base(Map.of("chunk_token_num", 10));

    KnowledgeBase base(Map<String, Object> settings) {
        return new SampleKnowledgeBases(ids).cutBy(settings, "words@Test", tenant, "handbook");
    }

    @BeforeEach
    void aKnowledgeBase() {
        bases.insert(base);
    }

    /** Files look like their names. */
    private Optional<byte[]> paint(String name, Path file) {
        painted.add(name);
        return name.endsWith(".pdf") ? Optional.of(name.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** Reads a paragraph a line; what a test put into the way comes first. */
    private ParsedDocument parse(DocumentParser.Source source, ParseLimits limits) {
        beforeParsing.run();
        if (!troubles.isEmpty()) {
            throw troubles.removeFirst();
        }
        try (Stream<String> lines = Files.lines(source.file())) {
            return new ParsedDocument(
                    null,
                    lines.<Block>map(line -> new Block.Paragraph(line, List.of()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document upload(String text) throws IOException {
        return upload(text, "naive");
    }

    Document upload(String text, String method) throws IOException {
        CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
        return service.upload(
                call,
                base,
                new DocumentService.Upload(
                        "rules.txt", "local", method, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    Document now(Document document) {
        return service.find(base, document.id()).orElseThrow();
    }

    Optional<IndexKey> workOnNext() {
        IngestJob job = jobs.claim(WORKER, SETTINGS.lease()).orElseThrow();
        return ingestion.run(job, WORKER);
    }

    List<String> contents(Document document) {
        return chunks.list(tenant, document.id(), PageRequest.ALL).items().stream()
                .map(Chunk::content)
                .toList();
    }

    List<Chunk> parsed(String text, String method, Map<String, Object> settings) throws IOException {
        base = base(settings);
        bases.insert(base);
        Document document = upload(text, method);
        parsing.start(base, List.of(document));
        workOnNext();
        assertThat(now(document).parsing().log()).contains("Task done");
        lastLog = now(document).parsing().log();
        return chunks.list(tenant, document.id(), PageRequest.ALL).items();
    }
}
