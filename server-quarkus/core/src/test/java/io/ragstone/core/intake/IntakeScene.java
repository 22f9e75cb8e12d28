package io.ragstone.core.intake;

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
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.web.FakeWebPages;
import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.ingest.history.FakePastRunStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.FakeJobQueue;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.limit.MemoryCounters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An intake over stores in memory, a web of a few pages, and time that goes by when somebody waits. */
final class IntakeScene {
    private static final Pattern LINK = Pattern.compile("href='([^']*)'");

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final FakeTransactions transactions = new FakeTransactions();
    final FakeDocumentStore documents = new FakeDocumentStore();
    final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    final FakeOriginStore origins = new FakeOriginStore(documents);
    final FakeBlobStore blobs = new FakeBlobStore();
    final FakeJobQueue jobs = new FakeJobQueue(clock);
    final Ids ids = new Ids(clock);
    final UUID tenant = ids.next();
    final CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
    final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "handbook");
    final FakeWebPages web = new FakeWebPages();
    final List<String> asked = new ArrayList<>();
    final List<Instant> askedAt = new ArrayList<>();
    final FakeChunkStore chunks = new FakeChunkStore();
    final RunHistory history = new RunHistory(new FakePastRunStore(), ids, clock, 100);
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
    final Intake intake = new Intake(service, origins, parsing, ids);
    final Pushes pushes = new Pushes(service, origins, parsing, transactions);
    final Courtesy courtesy = new Courtesy(this::fetch, new MemoryCounters(), this::wait, clock);
    final PageFetching fetching = new PageFetching(
            this::fetch,
            origins,
            service,
            courtesy,
            new SiteVisits(IntakeScene::links, bases, origins, service, parsing, transactions),
            transactions);

    IntakeScene() {
        bases.insert(base);
    }

    private void wait(Duration time) {
        if (time.isPositive()) {
            clock.advance(time);
        }
    }

    private WebPage fetch(String address) {
        asked.add(address);
        askedAt.add(clock.instant());
        return web.fetch(address);
    }

    private static List<String> links(byte[] html, String address) {
        return LINK.matcher(new String(html, StandardCharsets.UTF_8))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    void publish(String address, String mediaType, String content) {
        web.put(address, new WebPage(mediaType, content.getBytes(StandardCharsets.UTF_8)));
    }

    Document now(Document document) {
        return service.find(base, document.id()).orElseThrow();
    }

    Origin origin(Document document) {
        return origins.find(tenant, document.id()).orElseThrow();
    }

    String bytes(Document document) throws IOException {
        return new String(blobs.open(document.blobKey()).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Fetches what the next job is for. */
    Optional<Document> fetchNext() throws IOException {
        Optional<IngestJob> job = jobs.claim("worker", Duration.ofMinutes(1));
        if (job.isEmpty()) {
            return Optional.empty();
        }
        Document document = documents.find(tenant, job.get().documentId()).orElseThrow();
        try {
            return Optional.of(fetching.bring(document));
        } finally {
            jobs.complete(job.get(), "worker");
        }
    }
}
