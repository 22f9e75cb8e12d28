package io.ragstone.adapters.panache.ingest;

import io.ragstone.adapters.panache.AcrossTenants;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.ingest.job.Backlog;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The queue as a table. */
@ApplicationScoped
@StoreCall
public class PanacheJobQueue implements JobQueue {
    private final JobRepository jobs;
    private final JobClaim claim;
    private final Clock clock;

    PanacheJobQueue(JobRepository jobs, JobClaim claim, Clock clock) {
        this.jobs = jobs;
        this.claim = claim;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void enqueue(IngestJob job) {
        jobs.enqueue(job);
    }

    /** Idle workers ask all the time: looks first, since only a claim needs to wait for the right to write. */
    @Override
    public Optional<IngestJob> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        return jobs.hasFree(now) ? claim.take(worker, now, now.plus(lease)) : Optional.empty();
    }

    @Override
    @Transactional
    public boolean renew(IngestJob job, String worker, Duration lease) {
        return jobs.lease(job, worker, clock.instant().plus(lease));
    }

    @Override
    @Transactional
    public boolean complete(IngestJob job, String worker) {
        return jobs.end(job, worker);
    }

    @Override
    @Transactional
    public void retry(IngestJob job, String worker, Instant notBefore) {
        jobs.giveBack(job, worker, job.attempt(), notBefore);
    }

    @Override
    @Transactional
    public void giveBack(IngestJob job, String worker) {
        jobs.giveBack(job, worker, job.attempt() - 1, Instant.EPOCH);
    }

    @Override
    @Transactional
    public boolean cancel(UUID tenantId, UUID documentId) {
        return jobs.delete("tenantId = ?1 and documentId = ?2", tenantId, documentId) > 0;
    }

    @Override
    @AcrossTenants
    public long ahead(IngestJob job) {
        return jobs.before(job);
    }

    @Override
    @AcrossTenants
    public Backlog backlog() {
        return jobs.backlog(clock.instant());
    }

    @Override
    @AcrossTenants
    public long depth() {
        return jobs.count();
    }
}
