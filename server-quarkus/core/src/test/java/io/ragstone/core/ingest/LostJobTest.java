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
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.document.thumbnail.Thumbnails;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.enrich.ChunkEnrichment;
import io.ragstone.core.ingest.enrich.ChunkLabelling;
import io.ragstone.core.ingest.enrich.ChunkTagging;
import io.ragstone.core.ingest.history.FakePastRunStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.FakeJobQueue;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.FakeChatModels;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Work that was taken over, broken off or begun again: nobody spoils what somebody else has made. */
class LostJobTest {
    private static final String WORKER = "worker-1";
    private static final List<String> LINES = List.of("Dogs.", "Cats.", "Bicycles.", "Quiet hours.", "Keys.");
    private static final IngestSettings SETTINGS = new IngestSettings(
            1,
            Duration.ofSeconds(15),
            2,
            Duration.ofSeconds(2),
            2,
            new ParseLimits(1000, 10, 1000, 10, 10, Duration.ofSeconds(10)));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final FakeBlobStore blobs = new FakeBlobStore();
    private final FakeJobQueue jobs = new FakeJobQueue(clock);
    private final FakePassageIndex index = new FakePassageIndex();
    private final IndexFollower follower = new IndexFollower(chunks, index);
    private final Ids ids = new Ids(clock);
    private final FakePastRunStore runs = new FakePastRunStore();
    private final RunHistory history = new RunHistory(runs, ids, clock, 100);
    private final UUID tenant = ids.next();
    private final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "handbook");
    private Runnable beforeKeys = () -> {};
    private final Ingestion ingestion = new Ingestion(
            bases,
            documents,
            chunks,
            jobs,
            history,
            new Cutting(
                    blobs,
                    (source, limits) -> new ParsedDocument(
                            null,
                            LINES.stream()
                                    .<Block>map(line -> new Block.Paragraph(line, List.of()))
                                    .toList()),
                    new ChunkStrategies(List.of(new LineByLine())),
                    SETTINGS.limits(),
                    new Thumbnails((name, file) -> Optional.empty(), blobs, documents),
                    clock),
            new ChunkEnrichment(
                    new ChunkLabelling(new FakeChatModels()), new ChunkTagging(bases, chunks, index, follower)),
            (owner, model) -> new Watched(new WordEmbedder()),
            follower,
            transactions,
            clock,
            SETTINGS);
    private final ParsingService parsing =
            new ParsingService(bases, documents, chunks, jobs, history, transactions, ids, clock, () -> {});
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
    private final Document document;

    LostJobTest() throws IOException {
        bases.insert(base);
        CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
        document = service.upload(
                call,
                base,
                new DocumentService.Upload("rules.txt", "local", "naive", new ByteArrayInputStream(new byte[1])));
    }

    @Test
    void whoComesBackTooLateDoesNotDropWhatTheNextOneHasStaged() {
        parsing.start(base, List.of(document));
        IngestJob slow = jobs.claim("slow", SETTINGS.lease()).orElseThrow();
        clock.advance(SETTINGS.lease());
        beforeKeys = () -> assertThat(ingestion.run(slow, "slow")).isEmpty();

        assertThat(workOnNext()).isTrue();

        assertThat(contents()).containsExactlyElementsOf(LINES);
        assertThat(now().chunkCount()).isEqualTo(LINES.size());
    }

    @Test
    void whoLostTheJobStagesNothingMore() {
        parsing.start(base, List.of(document));
        beforeKeys = () -> parsing.stop(base, List.of(now()));

        assertThat(workOnNext()).isFalse();

        assertThat(chunks.staged()).isZero();
        assertThat(contents()).isEmpty();
        assertThat(now().parsing().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void whatAnEarlierAttemptHasStagedIsNotPublished() {
        parsing.start(base, List.of(document));
        assertThat(jobs.claim("a server that dies", SETTINGS.lease())).isPresent();
        chunks.stage(List.of(new SampleChunks(tenant, base.id(), document.id()).chunk(1, 7, "cut otherwise")));
        clock.advance(SETTINGS.lease());

        assertThat(workOnNext()).isTrue();

        assertThat(contents()).containsExactlyElementsOf(LINES);
    }

    @Test
    void anOrderThatCrossesTheEndOfTheWorkBeginsANewGeneration() {
        parsing.start(base, List.of(document));
        Document early = now();
        workOnNext();

        parsing.start(base, List.of(early));
        assertThat(contents()).hasSize(LINES.size());
        workOnNext();

        assertThat(now().generation()).isEqualTo(2);
        assertThat(now().chunkCount()).isEqualTo(LINES.size());
        parsing.stop(base, List.of(early));
        assertThat(now().generation()).isEqualTo(3);
        assertThat(contents()).isEmpty();
    }

    @Test
    void whereReadingAgainFailsTheOldChunksStayAndAreCounted() {
        parsing.start(base, List.of(document));
        workOnNext();
        long tokens = now().tokenCount();
        parsing.start(base, List.of(now()));
        beforeKeys = () -> {
            throw new CoreException(ErrorCode.UNAVAILABLE, "OpenAI has failed (HTTP 503). Try again later.");
        };
        for (int i = 0; i < SETTINGS.attempts(); i++) {
            assertThat(workOnNext()).isFalse();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(now().parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(contents()).containsExactlyElementsOf(LINES);
        assertThat(now().chunkCount()).isEqualTo(LINES.size());
        assertThat(now().tokenCount()).isEqualTo(tokens);
        assertThat(chunks.staged()).isZero();
    }

    @Test
    void aServerThatStopsGivesItsJobBackAtOnce() {
        parsing.start(base, List.of(document));
        beforeKeys = () -> {
            Thread.currentThread().interrupt();
            throw new CoreException(ErrorCode.CANCELLED, "Interrupted while waiting for a model.");
        };
        assertThat(workOnNext()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(now().parsing().state()).isEqualTo(RunState.RUNNING);
        assertThat(now().parsing().log()).doesNotContain("Interrupted");

        beforeKeys = () -> {};
        assertThat(workOnNext()).isTrue();
        assertThat(contents()).containsExactlyElementsOf(LINES);
    }

    private boolean workOnNext() {
        IngestJob job = jobs.claim(WORKER, SETTINGS.lease()).orElseThrow();
        return ingestion.run(job, WORKER).isPresent();
    }

    private Document now() {
        return service.find(base, document.id()).orElseThrow();
    }

    private List<String> contents() {
        return chunks.list(tenant, document.id(), PageRequest.ALL).items().stream()
                .map(Chunk::content)
                .toList();
    }

    /** Every line is a chunk. */
    private static final class LineByLine implements ChunkStrategy {
        @Override
        public String method() {
            return "naive";
        }

        @Override
        public List<ChunkDraft> cut(ParsedDocument parsed, ChunkSettings settings) {
            return LINES.stream()
                    .map(line -> new ChunkDraft(line, List.of(), List.of(), 1, List.of(), List.of()))
                    .toList();
        }
    }

    /** Calls the test before it embeds the last of the lines. */
    private final class Watched implements Embedder {
        private final Embedder embedder;

        Watched(Embedder embedder) {
            this.embedder = embedder;
        }

        @Override
        public String model() {
            return embedder.model();
        }

        @Override
        public int dimensions() {
            return embedder.dimensions();
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            if (texts.contains(LINES.getLast())) {
                beforeKeys.run();
            }
            return embedder.embed(texts);
        }

        @Override
        public double trust(String text) {
            return embedder.trust(text);
        }

        @Override
        public double unrelated() {
            return embedder.unrelated();
        }
    }
}
