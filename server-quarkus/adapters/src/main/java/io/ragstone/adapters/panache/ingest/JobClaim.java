package io.ragstone.adapters.panache.ingest;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.ingest.job.IngestJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The part of taking a job that writes, in a transaction of its own. */
@ApplicationScoped
@StoreCall
class JobClaim {
    private final JobRepository jobs;

    JobClaim(JobRepository jobs) {
        this.jobs = jobs;
    }

    @Transactional
    Optional<IngestJob> take(String worker, Instant now, Instant until) {
        return jobs.claim(worker, now, until).stream().findFirst().map(JobEntity::toJob);
    }
}
