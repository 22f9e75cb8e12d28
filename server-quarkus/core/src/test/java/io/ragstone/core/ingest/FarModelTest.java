package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.FakeBlobStore;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.NoLinks;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.thumbnail.Thumbnails;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.enrich.ChunkEnrichment;
import io.ragstone.core.ingest.enrich.ChunkLabelling;
import io.ragstone.core.ingest.enrich.ChunkTagging;
import io.ragstone.core.ingest.history.FakePastRunStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.FakeJobQueue;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.CountingEmbedder;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.FakeChatModels;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.embedding.DocumentEmbedders;
import io.ragstone.core.model.embedding.FakeEmbeddingCache;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.service.RunningService.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models far away: some are slow, some are down, and none shall be asked twice for the same. */
@Timeout(60)
class FarModelTest {
    private static final Duration LEASE = Duration.ofMillis(300);
    private static final IngestSettings SETTINGS = new IngestSettings(
            1, LEASE, 3, Duration.ofSeconds(2), 2, new ParseLimits(1000, 10, 1000, 10, 10, Duration.ofSeconds(10)));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final FakeBlobStore blobs = new FakeBlobStore();
    private final FakeJobQueue jobs = new FakeJobQueue(clock);
    private final Ids ids = new Ids(clock);
    private final FakePastRunStore runs = new FakePastRunStore();
    private final RunHistory history = new RunHistory(runs, ids, clock, 100);
    private final UUID tenant = ids.next();
    private final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "handbook");
    private final SlowEmbedder slow = new SlowEmbedder();
    private Embedder embedder = slow;
    private final FakePassageIndex index = new FakePassageIndex();
    private final IndexFollower follower = new IndexFollower(chunks, index);
    private final Ingestion ingestion = new Ingestion(
            bases,
            documents,
            chunks,
            jobs,
            history,
            new Cutting(
                    blobs,
                    (source, limits) ->
                            new ParsedDocument(null, List.of(new Block.Paragraph("Quiet hours.", List.of()))),
                    ChunkStrategies.all(new TokenCounter()),
                    SETTINGS.limits(),
                    new Thumbnails((name, file) -> Optional.empty(), blobs, documents),
                    clock),
            new ChunkEnrichment(
                    new ChunkLabelling(new FakeChatModels()), new ChunkTagging(bases, chunks, index, follower)),
            (owner, model) -> embedder,
            follower,
            transactions,
            clock,
            SETTINGS);
    private final IngestWorkers workers =
            new IngestWorkers(jobs, ingestion, SETTINGS, new ReachOfWork(() -> Reach.EVERYTHING));
    private final ParsingService parsing =
            new ParsingService(bases, documents, chunks, jobs, history, transactions, ids, clock, workers::wake);
    private final DocumentService service = new DocumentService(
            documents,
            chunks,
            bases,
            blobs,
            new DocumentRemoval(bases, documents, chunks, jobs, blobs, new NoLinks(), transactions),
            new NoLinks(),
            transactions,
            ids,
            clock);

    @BeforeEach
    void aKnowledgeBase() {
        bases.insert(base);
    }

    @AfterEach
    void stop() {
        slow.answer();
        workers.close();
    }

    @Test
    void theWorkerKeepsItsDocumentMeanwhile() throws Exception {
        Document document = parse();
        workers.start();
        slow.awaitQuestion();

        for (int i = 0; i < 4; i++) {
            long before = jobs.renewals();
            clock.advance(LEASE.dividedBy(2));
            until(() -> jobs.renewals() > before);
        }
        assertThat(jobs.claim("another", LEASE)).isEmpty();
        slow.answer();

        until(() -> now(document).parsing().state() == RunState.DONE);
        assertThat(now(document).chunkCount()).isEqualTo(1);
    }

    @Test
    void stoppingDoesNotWaitForTheModel() throws Exception {
        Document document = parse();
        workers.start();
        slow.awaitQuestion();

        parsing.stop(base, List.of(now(document)));

        slow.awaitInterrupt();
        until(() -> workers.jobsDone() == 1);
        assertThat(now(document).parsing().state()).isEqualTo(RunState.CANCELLED);
        assertThat(now(document).chunkCount()).isZero();
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void whoShutsTheWorkersDownLosesNothingHoweverOften() throws IOException {
        Document document = parse();
        for (int i = 0; i < SETTINGS.attempts() + 2; i++) {
            workers.start();
            until(() -> jobs.backlog().running() == 1);
            assertThat(workers.places()).isEqualTo(1);

            workers.stop();

            assertThat(workers.state()).isEqualTo(State.STOPPED);
            assertThat(workers.places()).isZero();
            assertThat(jobs.backlog().waiting()).isEqualTo(1);
            workers.wake();
        }
        slow.answer();
        workers.start();

        until(() -> now(document).parsing().state() == RunState.DONE);
        assertThat(workers.state()).isEqualTo(State.RUNNING);
        assertThat(now(document).chunkCount()).isEqualTo(1);
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void aModelThatIsDownIsNamedInTheEnd() throws IOException {
        Document document = parse();
        embedder = new DownEmbedder("OpenAI has failed (HTTP 503). Try again later.");
        for (int i = 0; i < 3; i++) {
            workOnNext();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log())
                .contains("It was tried 3 times: OpenAI has failed (HTTP 503). Try again later.");
        assertThat(now(document).chunkCount()).isZero();
    }

    @Test
    void whatHasNotChangedIsNotEmbeddedAgain() throws IOException {
        CountingEmbedder counting = new CountingEmbedder();
        embedder = new DocumentEmbedders((owner, model) -> counting, new FakeEmbeddingCache(), 100, clock)
                .get(tenant, "words@Test");
        Document document = parse();
        workOnNext();

        parsing.start(base, List.of(now(document)));
        workOnNext();

        assertThat(counting.embedded()).containsExactly("Quiet hours.");
        assertThat(now(document).chunkCount()).isEqualTo(1);
        assertThat(now(document).generation()).isEqualTo(2);
    }

    /** A model that cannot be reached. */
    private record DownEmbedder(String sentence) implements Embedder {
        @Override
        public String model() {
            return "down@Test";
        }

        @Override
        public int dimensions() {
            return 64;
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            throw new CoreException(ErrorCode.UNAVAILABLE, sentence);
        }

        @Override
        public double trust(String text) {
            return 1;
        }

        @Override
        public double unrelated() {
            return 0;
        }
    }

    private void workOnNext() {
        ingestion.run(jobs.claim("worker", LEASE).orElseThrow(), "worker");
    }

    private Document parse() throws IOException {
        CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
        Document document = service.upload(
                call,
                base,
                new DocumentService.Upload(
                        "rules.txt",
                        "local",
                        "naive",
                        new ByteArrayInputStream("Quiet hours.".getBytes(StandardCharsets.UTF_8))));
        parsing.start(base, List.of(document));
        return document;
    }

    private Document now(Document document) {
        return service.find(base, document.id()).orElseThrow();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
