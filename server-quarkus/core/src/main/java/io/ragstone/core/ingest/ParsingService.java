package io.ragstone.core.ingest;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Orders documents to be parsed, and takes the order back. */
public final class ParsingService {
    private final KnowledgeBaseStore bases;
    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final JobQueue jobs;
    private final RunHistory history;
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
            RunHistory history,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Runnable wakeWorkers) {
        this.bases = bases;
        this.documents = documents;
        this.chunks = chunks;
        this.jobs = jobs;
        this.history = history;
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

    /** Has the workers look for what was ordered in a transaction that is over now. */
    public void wake() {
        wakeWorkers.run();
    }

    /** The same, but what was found in them goes at once. */
    public void startAfresh(KnowledgeBase base, Collection<Document> wanted) {
        transactions.run(() -> wanted.forEach(document -> {
            cancel(base, document);
            enqueue(base, document);
        }));
        wakeWorkers.run();
    }

    private void enqueue(KnowledgeBase base, Document document) {
        UUID tenant = base.tenantId();
        latest(document).ifPresent(now -> {
            IngestJob job =
                    new IngestJob(ids.next(), tenant, base.id(), now.id(), now.generation() + 1, 0, clock.instant());
            jobs.enqueue(job);
            String waiting = jobs.ahead(job) + " tasks are ahead in the queue...";
            documents.setParsing(
                    tenant, now.id(), new ParseStatus(RunState.RUNNING, 0, waiting, clock.instant(), Duration.ZERO));
            documents.setLive(tenant, now.id(), now.generation(), 0, 0);
        });
    }

    /** The document once no worker can change it any more: by now one may have finished it. */
    private Optional<Document> latest(Document document) {
        boolean broken = jobs.cancel(document.tenantId(), document.id());
        Optional<Document> latest = documents.find(document.tenantId(), document.id());
        latest.filter(now -> broken).ifPresent(now -> history.parsed(now, stopped(now), 0));
        return latest;
    }

    private static ParseStatus stopped(Document now) {
        ParseStatus last = now.parsing();
        return new ParseStatus(RunState.CANCELLED, 0, "Parsing was stopped.", last.begunAt(), last.duration());
    }

    /** Takes orders back and drops the chunks, the old ones too. */
    public void stop(KnowledgeBase base, Collection<Document> unwanted) {
        transactions.run(() -> unwanted.forEach(document -> cancel(base, document)));
    }

    private void cancel(KnowledgeBase base, Document document) {
        UUID tenant = base.tenantId();
        latest(document).ifPresent(now -> {
            int generation = now.generation() + 1;
            // Nothing is in it, since the job is gone and its worker cannot write any more once the old ones go.
            chunks.discard(tenant, now.id(), generation);
            chunks.publish(bases.holdIndex(base), base.id(), now.id(), generation);
            documents.setLive(tenant, now.id(), generation, 0, 0);
            documents.setParsing(tenant, now.id(), stopped(now));
        });
    }

    public boolean isRunning(Document document) {
        return document.parsing().state() == RunState.RUNNING;
    }
}
