package io.ragstone.core.ingest.job;

import io.ragstone.core.document.PendingParsing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The queue of ingest jobs. It lives in the database, so that it survives a crash and serves several servers. */
public interface JobQueue extends PendingParsing {
    /** Queues a job; a job of the same document that is still queued or running is cancelled. */
    void enqueue(IngestJob job);

    /**
     * Takes the oldest job that is due and not leased, with its attempt counted up. Nobody else gets it until the lease
     * has run out.
     */
    Optional<IngestJob> claim(String worker, Duration lease);

    /** Prolongs the lease. Returns false when the job is no longer this worker's, or was cancelled: then stop. */
    boolean renew(IngestJob job, String worker, Duration lease);

    /** Ends a job. Returns false, and changes nothing, when the job is no longer this worker's. */
    boolean complete(IngestJob job, String worker);

    /** Gives a job back, to be tried again at a time. */
    void retry(IngestJob job, String worker, Instant notBefore);

    /** Gives a job back as it was before it was claimed: whoever stops of their own accord has not tried it. */
    void giveBack(IngestJob job, String worker);

    /** How many jobs are before this one. */
    long ahead(IngestJob job);

    /** How many jobs are queued or running. */
    long depth();

    Backlog backlog();
}
