package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.Chunk;
import io.ragstone.core.document.ChunkTag;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.FakeBlobStore;
import io.ragstone.core.document.FakeChunkStore;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.NoLinks;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.enrich.ChunkEnrichment;
import io.ragstone.core.ingest.enrich.ChunkLabelling;
import io.ragstone.core.ingest.enrich.ChunkTagging;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseChange;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IngestionTest {
    private static final String WORKER = "worker-1";
    private static final int ATTEMPTS = 3;
    private static final IngestSettings SETTINGS = new IngestSettings(
            1,
            Duration.ofSeconds(15),
            ATTEMPTS,
            Duration.ofSeconds(2),
            2,
            new ParseLimits(1000, 10, 1000, 10, 10, Duration.ofSeconds(10)));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final FakeBlobStore blobs = new FakeBlobStore();
    private final UnreliableIndex index = new UnreliableIndex();
    private final FakeJobQueue jobs = new FakeJobQueue(clock);
    private final Ids ids = new Ids(clock);
    private final UUID tenant = ids.next();
    private final List<RuntimeException> troubles = new ArrayList<>();
    private String lastLog = "";
    private Runnable beforeParsing = () -> {};
    private final IndexFollower follower = new IndexFollower(chunks, index);
    private final FakeChatModels models = new FakeChatModels();
    private final Ingestion ingestion = new Ingestion(
            bases,
            documents,
            chunks,
            jobs,
            new Cutting(blobs, this::parse, ChunkStrategies.all(new TokenCounter()), SETTINGS.limits(), clock),
            new ChunkEnrichment(new ChunkLabelling(models), new ChunkTagging(bases, chunks, index, follower)),
            (owner, model) -> new WordEmbedder(),
            follower,
            transactions,
            clock,
            SETTINGS);
    private final ParsingService parsing =
            new ParsingService(bases, documents, chunks, jobs, transactions, ids, clock, () -> {});
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
    private KnowledgeBase base = base(Map.of("chunk_token_num", 10));

    private KnowledgeBase base(Map<String, Object> settings) {
        return new KnowledgeBase(
                ids.next(),
                tenant,
                tenant,
                "handbook",
                null,
                null,
                "English",
                "words@Test",
                KnowledgeBase.Permission.ME,
                "naive",
                settings,
                0,
                clock.instant(),
                clock.instant());
    }

    @BeforeEach
    void aKnowledgeBase() {
        bases.insert(base);
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

    private Document upload(String text) throws IOException {
        return upload(text, "naive");
    }

    private Document upload(String text, String method) throws IOException {
        CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
        return service.upload(
                call,
                base,
                new DocumentService.Upload(
                        "rules.txt", "local", method, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private Document now(Document document) {
        return service.find(base, document.id()).orElseThrow();
    }

    private Optional<IndexKey> workOnNext() {
        IngestJob job = jobs.claim(WORKER, SETTINGS.lease()).orElseThrow();
        return ingestion.run(job, WORKER);
    }

    private List<String> contents(Document document) {
        return chunks.list(tenant, document.id(), PageRequest.ALL).items().stream()
                .map(Chunk::content)
                .toList();
    }

    @Test
    @Timeout(60)
    void whenNothingIsLeftToDoTheIndexHoldsAllThatWasPublished() throws IOException {
        IndexKey key = IndexKey.of(base);
        parsing.start(base, List.of(upload("Quiet hours begin at ten."), upload("Dogs stay on the leash.")));
        long before = chunks.lastChange(key);
        try (IngestWorkers workers = new IngestWorkers(jobs, ingestion, SETTINGS)) {
            workers.start();
            while (workers.jobsDone() < 2 || index.sequence(key) < chunks.lastChange(key)) {
                Thread.onSpinWait();
            }
        }
        assertThat(index.sequence(key)).isGreaterThan(before);
    }

    @Test
    void makesSearchableChunksOfAFile() throws IOException {
        Document document = upload("Quiet hours begin at ten.\nDogs stay on the leash.\nBicycles live in the cellar.");
        parsing.start(base, List.of(document));
        assertThat(now(document).parsing().state()).isEqualTo(RunState.RUNNING);

        assertThat(workOnNext()).contains(IndexKey.of(base));

        Document done = now(document);
        assertThat(done.parsing().state()).isEqualTo(RunState.DONE);
        assertThat(done.parsing().progress()).isEqualTo(1);
        assertThat(done.parsing().duration()).isPositive();
        assertThat(done.parsing().log())
                .contains("Task has been received.", "Generate 3 chunks", "Indexing done", "Task done");
        assertThat(done.chunkCount()).isEqualTo(3);
        assertThat(String.join("\n", contents(document))).contains("Quiet hours", "leash", "cellar");
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void anIndexThatIsAwayKeepsNoDocumentWaiting() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        index.away(true);

        IndexKey key = workOnNext().orElseThrow();
        ingestion.makeSearchable(key);
        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
        assertThat(contents(document)).hasSize(1);

        index.away(false);
        ingestion.makeSearchable(key);
        assertThat(index.sequence(key)).isEqualTo(chunks.lastChange(key));
    }

    @Test
    void theSamePassageTwiceIsOneChunk() throws IOException {
        Document document = upload("Dogs stay on the leash.\nDogs stay on the leash.");
        parsing.start(base, List.of(document));
        workOnNext();
        assertThat(contents(document)).hasSize(1);
        assertThat(now(document).chunkCount()).isEqualTo(1);
    }

    @Test
    void theOldChunksStayUntilTheNewOnesAreThere() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        workOnNext();
        List<String> before = contents(document);

        parsing.start(base, List.of(now(document)));
        beforeParsing = () -> assertThat(contents(document)).isEqualTo(before);
        workOnNext();

        assertThat(contents(document)).isEqualTo(before);
        assertThat(now(document).generation()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadFailsAtOnceAndSaysWhy() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        troubles.add(new ParseException("The file is encrypted."));

        assertThat(workOnNext()).isEmpty();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().progress()).isEqualTo(-1);
        assertThat(now(document).parsing().log()).contains("The file is encrypted.");
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void aDocumentThatTakesAllMemoryFailsByItself() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        beforeParsing = () -> {
            throw new OutOfMemoryError("Java heap space");
        };

        assertThat(workOnNext()).isEmpty();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log()).contains("needs more memory than the server has");
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void troubleThatMayPassIsTriedAgainLaterAndLater() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        troubles.add(new IllegalStateException("no answer"));
        troubles.add(new IllegalStateException("no answer"));

        workOnNext();
        assertThat(now(document).parsing().state()).isEqualTo(RunState.RUNNING);
        assertThat(jobs.claim(WORKER, SETTINGS.lease())).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        workOnNext();
        clock.advance(Duration.ofSeconds(2));
        assertThat(jobs.claim(WORKER, SETTINGS.lease())).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        workOnNext();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void troubleThatDoesNotPassEndsInAFailure() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        for (int i = 0; i < ATTEMPTS; i++) {
            troubles.add(new IllegalStateException("no answer"));
            workOnNext();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log()).contains("no answer");
    }

    @Test
    void aDocumentThatKillsTheServerIsNotTriedForEver() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(jobs.claim("a server that dies", SETTINGS.lease())).isPresent();
            clock.advance(SETTINGS.lease());
        }
        workOnNext();
        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void stoppingInTheMiddleDropsOldAndNewChunks() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        workOnNext();
        parsing.start(base, List.of(now(document)));
        beforeParsing = () -> parsing.stop(base, List.of(now(document)));

        assertThat(workOnNext()).isEmpty();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.CANCELLED);
        assertThat(contents(document)).isEmpty();
        assertThat(now(document).chunkCount()).isZero();
    }

    @Test
    void aDocumentThatWasStoppedCanBeParsedAgain() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        parsing.stop(base, List.of(now(document)));
        parsing.start(base, List.of(now(document)));
        workOnNext();
        assertThat(contents(document)).hasSize(1);
    }

    @Test
    void aWorkerThatLostItsJobPublishesNothing() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        IngestJob slow = jobs.claim("slow", SETTINGS.lease()).orElseThrow();
        clock.advance(SETTINGS.lease());
        workOnNext();
        List<String> before = contents(document);

        assertThat(ingestion.run(slow, "slow")).isEmpty();

        assertThat(contents(document)).isEqualTo(before).hasSize(1);
        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void whenTheModelChangesMeanwhileTheNewOneEmbeds() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        IndexKey other = new IndexKey(tenant, "other@Test");
        beforeParsing = () -> bases.update(
                KnowledgeBaseChange.embeddedWith(other.embeddingModel()).applyTo(base, clock.instant()));

        assertThat(workOnNext()).contains(other);

        List<String> made = chunks.ids(tenant, document.id());
        assertThat(chunks.embedded(other, document.id(), made)).hasSize(1);
        assertThat(chunks.embedded(IndexKey.of(base), document.id(), made)).isEmpty();
        assertThat(chunks.staged()).isZero();
        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void aDocumentThatIsGoneIsForgotten() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        IngestJob job = jobs.claim(WORKER, SETTINGS.lease()).orElseThrow();
        service.delete(base, List.of(document.id()));
        assertThat(ingestion.run(job, WORKER)).isEmpty();
        assertThat(jobs.depth()).isZero();
    }

    private List<Chunk> parsed(String text, String method, Map<String, Object> settings) throws IOException {
        base = base(settings);
        bases.insert(base);
        Document document = upload(text, method);
        parsing.start(base, List.of(document));
        workOnNext();
        assertThat(now(document).parsing().log()).contains("Task done");
        lastLog = now(document).parsing().log();
        return chunks.list(tenant, document.id(), PageRequest.ALL).items();
    }

    @Test
    void aRecordingIsRefusedBeforeItIsRead() throws IOException {
        Document document = upload("x", "audio");
        beforeParsing = () -> {
            throw new IllegalStateException("it was read");
        };
        parsing.start(base, List.of(document));

        workOnNext();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log())
                .contains("needs a speech model")
                .doesNotContain("it was read");
    }

    @Test
    void aGraphsDocumentSaysWhereItsEntitiesAreDrawn() throws IOException {
        parsed("Quiet hours begin at ten.", "knowledge_graph", Map.of("chunk_token_num", 8192));
        assertThat(lastLog).contains("graph of the knowledge base");
    }

    @Test
    void keywordsAndQuestionsOfTheModelAreOnTheChunks() throws IOException {
        models.answers("Keywords: quiet hours, Ten", "1. When do quiet hours begin?");

        List<Chunk> found =
                parsed("Quiet hours begin at ten.", "naive", Map.of("auto_keywords", 2, "auto_questions", 1));

        assertThat(found).singleElement().satisfies(chunk -> {
            assertThat(chunk.keywords()).containsExactly("quiet hours", "Ten");
            assertThat(chunk.questions()).containsExactly("When do quiet hours begin?");
        });
    }

    @Test
    void withoutAModelTheLogSaysWhatWasNotDone() throws IOException {
        List<Chunk> found =
                parsed("Quiet hours begin at ten.", "naive", Map.of("auto_keywords", 1, "auto_questions", 1));

        assertThat(found.getFirst().keywords()).hasSize(1);
        assertThat(found.getFirst().questions()).isEmpty();
        assertThat(lastLog).contains("needs a chat model", "counting words");
    }

    @Test
    void tagsOfATagSetAreOnTheChunks() throws IOException {
        List<Chunk> rows =
                parsed("Dogs and cats in the house\tanimals,pets\nBicycles in the cellar\tvehicles", "tag", Map.of());
        assertThat(rows.getFirst().tags()).extracting(ChunkTag::name).containsExactly("animals", "pets");
        String tagSet = base.id().toString().replace("-", "");

        List<Chunk> found =
                parsed("Dogs stay on the leash.", "naive", Map.of("tag_kb_ids", List.of(tagSet), "topn_tags", 2));

        assertThat(found.getFirst().tags()).containsExactly(new ChunkTag("animals", 10), new ChunkTag("pets", 10));
        assertThat(lastLog).contains("Tags were found for 1 of 1 chunks");
    }
}
