package io.ragstone.app.watch;

import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.watch.Watcher.Outcome;
import io.ragstone.core.watch.Watchers;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;

/** Hears that a document will be tried again. */
@Decorator
@Priority(1)
abstract class WatchedJobs implements JobQueue {
    @Inject
    @Any
    @Delegate
    JobQueue jobs;

    @Inject
    Watchers watchers;

    @Override
    public void retry(IngestJob job, String worker, Instant notBefore) {
        jobs.retry(job, worker, notBefore);
        watchers.documentEnded(Outcome.RETRIED);
    }
}
