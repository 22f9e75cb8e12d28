package io.ragstone.core.ingest;

import io.ragstone.core.call.Transactions;
import java.time.Duration;
import java.time.Instant;

/** A worker's hold on a job. Whoever lost it writes nothing: another one may be at work on the same generation already. */
record JobHold(IngestJob job, String worker, JobQueue jobs, Transactions transactions, Duration lease) {
    boolean isFirm() {
        return jobs.renew(job, worker, lease);
    }

    /** Makes a change in a transaction, and prolongs the hold with it. */
    void whileFirm(Runnable change) {
        transactions.run(() -> {
            if (!isFirm()) {
                throw new JobLostException();
            }
            change.run();
        });
    }

    /** Returns false when somebody else has the job. */
    boolean complete() {
        return jobs.complete(job, worker);
    }

    void retry(Instant notBefore) {
        jobs.retry(job, worker, notBefore);
    }

    void giveBack() {
        transactions.run(() -> jobs.giveBack(job, worker));
    }
}
