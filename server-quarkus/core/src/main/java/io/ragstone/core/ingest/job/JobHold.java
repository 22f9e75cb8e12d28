package io.ragstone.core.ingest.job;

import io.ragstone.core.call.Transactions;
import java.time.Duration;
import java.time.Instant;

/** A worker's hold on a job. Whoever lost it writes nothing: another one may be at work on the same generation already. */
public record JobHold(IngestJob job, String worker, JobQueue jobs, Transactions transactions, Duration lease) {
    public boolean isFirm() {
        return jobs.renew(job, worker, lease);
    }

    /** Makes a change in a transaction, and prolongs the hold with it. */
    public void whileFirm(Runnable change) {
        transactions.run(() -> {
            if (!isFirm()) {
                throw new JobLostException();
            }
            change.run();
        });
    }

    /** Returns false when somebody else has the job. */
    public boolean complete() {
        return jobs.complete(job, worker);
    }

    public void retry(Instant notBefore) {
        jobs.retry(job, worker, notBefore);
    }

    public void giveBack() {
        transactions.run(() -> jobs.giveBack(job, worker));
    }
}
