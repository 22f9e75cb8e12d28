package io.ragstone.core.ingest.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A queue in memory. */
public final class FakeJobQueue implements JobQueue {
    private final List<Entry> entries = new ArrayList<>();
    private final Clock clock;
    private long renewals;

    public FakeJobQueue(Clock clock) {
        this.clock = clock;
    }

    private record Entry(IngestJob job, @Nullable String worker, Instant leasedUntil, Instant notBefore) {
        boolean isHeldBy(IngestJob claimed, String name) {
            return job.equals(claimed) && name.equals(worker);
        }

        boolean isFree(Instant now) {
            return !leasedUntil.isAfter(now) && !notBefore.isAfter(now);
        }
    }

    @Override
    public synchronized void enqueue(IngestJob job) {
        cancel(job.tenantId(), job.documentId());
        entries.add(new Entry(job, null, Instant.MIN, Instant.MIN));
        entries.sort(Comparator.comparing((Entry entry) -> entry.job().createdAt())
                .thenComparing(entry -> entry.job().id().timestamp()));
    }

    @Override
    public synchronized Optional<IngestJob> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isFree(now)) {
                IngestJob job = withAttempt(entry.job(), entry.job().attempt() + 1);
                entries.set(i, new Entry(job, worker, now.plus(lease), Instant.MIN));
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** How often a worker has prolonged its lease, or tried to. */
    public synchronized long renewals() {
        return renewals;
    }

    @Override
    public synchronized boolean renew(IngestJob job, String worker, Duration lease) {
        renewals++;
        return replace(job, worker, new Entry(job, worker, clock.instant().plus(lease), Instant.MIN));
    }

    @Override
    public synchronized boolean complete(IngestJob job, String worker) {
        return entries.removeIf(entry -> entry.isHeldBy(job, worker));
    }

    @Override
    public synchronized void retry(IngestJob job, String worker, Instant notBefore) {
        replace(job, worker, new Entry(job, null, Instant.MIN, notBefore));
    }

    @Override
    public synchronized void giveBack(IngestJob job, String worker) {
        replace(job, worker, new Entry(withAttempt(job, job.attempt() - 1), null, Instant.MIN, Instant.MIN));
    }

    @Override
    public synchronized boolean cancel(UUID tenantId, UUID documentId) {
        return entries.removeIf(entry -> entry.job().tenantId().equals(tenantId)
                && entry.job().documentId().equals(documentId));
    }

    @Override
    public synchronized long ahead(IngestJob job) {
        return entries.stream()
                .map(Entry::job)
                .filter(other -> isBefore(other, job))
                .count();
    }

    @Override
    public synchronized long depth() {
        return entries.size();
    }

    @Override
    public synchronized Backlog backlog() {
        Instant now = clock.instant();
        List<Entry> waiting = entries.stream()
                .filter(entry -> !entry.leasedUntil().isAfter(now))
                .toList();
        return new Backlog(
                waiting.size(),
                entries.size() - waiting.size(),
                waiting.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(waiting.getFirst().job().createdAt(), now));
    }

    private boolean replace(IngestJob job, String worker, Entry entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isHeldBy(job, worker)) {
                entries.set(i, entry);
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(IngestJob one, IngestJob other) {
        int byTime = one.createdAt().compareTo(other.createdAt());
        return byTime != 0 ? byTime < 0 : one.id().timestamp() < other.id().timestamp();
    }

    private static IngestJob withAttempt(IngestJob job, int attempt) {
        return new IngestJob(
                job.id(),
                job.tenantId(),
                job.knowledgeBaseId(),
                job.documentId(),
                job.generation(),
                attempt,
                job.createdAt());
    }
}
