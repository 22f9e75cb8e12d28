package io.ragstone.core.ingest;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.ChunkStore;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** Orders documents to be parsed, and takes the order back. */
public final class ParsingService {
    private final KnowledgeBaseStore bases;
    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final JobQueue jobs;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Runnable wakeWorkers;

    /** @param wakeWorkers tells this server's workers that there may be something to do */
    public ParsingService(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            JobQueue jobs,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Runnable wakeWorkers) {
        this.bases = bases;
        this.documents = documents;
        this.chunks = chunks;
        this.jobs = jobs;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.wakeWorkers = wakeWorkers;
    }

    /** Queues a job for each document. What was found in them stays searchable until the new chunks are there. */
    public void start(KnowledgeBase base, Collection<Document> wanted) {
        transactions.run(() -> wanted.forEach(document -> enqueue(base, document)));
        wakeWorkers.run();
    }

    private void enqueue(KnowledgeBase base, Document document) {
        IngestJob job = new IngestJob(
                ids.next(), base.tenantId(), base.id(), document.id(), document.generation() + 1, 0, clock.instant());
        jobs.enqueue(job);
        String waiting = jobs.ahead(job) + " tasks are ahead in the queue...";
        documents.setParsing(
                base.tenantId(),
                document.id(),
                new ParseStatus(RunState.RUNNING, 0, waiting, clock.instant(), Duration.ZERO));
        documents.setLive(base.tenantId(), document.id(), document.generation(), 0, 0);
    }

    /** Takes orders back and drops the chunks, the old ones too. */
    public void stop(KnowledgeBase base, Collection<Document> unwanted) {
        transactions.run(() -> unwanted.forEach(document -> cancel(base, document)));
    }

    private void cancel(KnowledgeBase base, Document document) {
        UUID tenant = base.tenantId();
        jobs.cancel(tenant, document.id());
        // A worker that has not noticed yet still writes into generation + 1: what is live must be out of its reach.
        int generation = document.generation() + 2;
        chunks.publish(bases.holdIndex(base), base.id(), document.id(), generation);
        documents.setLive(tenant, document.id(), generation, 0, 0);
        documents.setParsing(
                tenant,
                document.id(),
                new ParseStatus(
                        RunState.CANCELLED,
                        0,
                        "Parsing was stopped.",
                        document.parsing().begunAt(),
                        document.parsing().duration()));
    }

    public boolean isRunning(Document document) {
        return document.parsing().state() == RunState.RUNNING;
    }
}
