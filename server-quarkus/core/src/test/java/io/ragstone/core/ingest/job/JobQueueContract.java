package io.ragstone.core.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link JobQueue} does. It is empty when a test begins. */
public abstract class JobQueueContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration BEYOND_LEASE = Duration.ofSeconds(61);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();

    protected abstract JobQueue queue();

    /** The queue's clock: it stands still but for {@link #pass}. */
    protected abstract Instant now();

    protected abstract void pass(Duration time);

    @Test
    void aClaimedJobIsTheOneThatWasQueued() {
        IngestJob job = enqueue(now());

        Optional<IngestJob> claimed = queue().claim("ada", LEASE);

        assertThat(claimed)
                .contains(new IngestJob(
                        job.id(),
                        job.tenantId(),
                        job.knowledgeBaseId(),
                        job.documentId(),
                        job.generation(),
                        1,
                        job.createdAt()));
        assertThat(queue().claim("ada", LEASE)).isEmpty();
    }

    @Test
    void anEmptyQueueGivesNothing() {
        assertThat(queue().claim("ada", LEASE)).isEmpty();
        assertThat(queue().depth()).isZero();
    }

    @Test
    void theBacklogTellsWhatWaitsAndForHowLong() {
        assertThat(queue().backlog()).isEqualTo(new Backlog(0, 0, Duration.ZERO));
        enqueue(now().minusSeconds(9));
        enqueue(now().minusSeconds(5));
        enqueue(now());

        claim("ada");

        assertThat(queue().backlog()).isEqualTo(new Backlog(2, 1, Duration.ofSeconds(5)));
        pass(BEYOND_LEASE);
        assertThat(queue().backlog()).isEqualTo(new Backlog(3, 0, Duration.ofSeconds(70)));
    }

    @Test
    void theOldestJobComesFirst() {
        IngestJob younger = enqueue(now());
        IngestJob oldest = enqueue(now().minusSeconds(5));
        IngestJob youngest = enqueue(now());

        assertThat(claim("ada").documentId()).isEqualTo(oldest.documentId());
        assertThat(claim("ada").documentId()).isEqualTo(younger.documentId());
        assertThat(claim("ada").documentId()).isEqualTo(youngest.documentId());
    }

    @Test
    void manyWorkersNeverGetTheSameJob() {
        List<IngestJob> jobs =
                IntStream.range(0, 60).mapToObj(i -> enqueue(now())).toList();

        List<UUID> claimed = IntStream.range(0, 80)
                .parallel()
                .mapToObj(i -> queue().claim("worker " + i, LEASE))
                .flatMap(Optional::stream)
                .map(IngestJob::id)
                .toList();

        assertThat(claimed)
                .containsExactlyInAnyOrderElementsOf(
                        jobs.stream().map(IngestJob::id).toList());
    }

    @Test
    void aLeaseThatRanOutHandsTheJobOn() {
        enqueue(now());
        IngestJob first = claim("ada");
        pass(BEYOND_LEASE);

        IngestJob second = claim("grace");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(queue().renew(first, "ada", LEASE)).isFalse();
        assertThat(queue().complete(first, "ada")).isFalse();
        assertThat(queue().complete(second, "grace")).isTrue();
    }

    @Test
    void aWorkerThatLostAJobToItselfDoesNotEndItTwice() {
        enqueue(now());
        IngestJob first = claim("ada");
        pass(BEYOND_LEASE);
        IngestJob second = claim("ada");

        assertThat(queue().complete(first, "ada")).isFalse();
        assertThat(queue().complete(second, "ada")).isTrue();
    }

    @Test
    void aRenewedLeaseKeepsTheJob() {
        enqueue(now());
        IngestJob job = claim("ada");
        pass(Duration.ofSeconds(50));
        assertThat(queue().renew(job, "ada", LEASE)).isTrue();
        pass(Duration.ofSeconds(50));

        assertThat(queue().claim("grace", LEASE)).isEmpty();
        assertThat(queue().renew(job, "grace", LEASE)).isFalse();
    }

    @Test
    void aCompletedJobIsGone() {
        enqueue(now());
        IngestJob job = claim("ada");

        assertThat(queue().complete(job, "grace")).isFalse();
        assertThat(queue().complete(job, "ada")).isTrue();

        assertThat(queue().complete(job, "ada")).isFalse();
        assertThat(queue().depth()).isZero();
    }

    @Test
    void aJobGivenBackWaitsForItsTime() {
        enqueue(now());
        IngestJob job = claim("ada");

        queue().retry(job, "ada", now().plusSeconds(30));

        assertThat(queue().claim("grace", LEASE)).isEmpty();
        assertThat(queue().depth()).isEqualTo(1);
        pass(Duration.ofSeconds(30));
        assertThat(claim("grace").attempt()).isEqualTo(2);
    }

    @Test
    void whoStopsOfTheirOwnAccordHasNotTried() {
        enqueue(now());
        IngestJob claimed = claim("ada");

        queue().giveBack(claimed, "bob");
        assertThat(queue().claim("bob", LEASE)).isEmpty();
        queue().giveBack(claimed, "ada");

        assertThat(claim("bob")).isEqualTo(claimed);
    }

    @Test
    void onlyTheHolderGivesAJobBack() {
        enqueue(now());
        IngestJob job = claim("ada");

        queue().retry(job, "grace", now());

        assertThat(queue().claim("grace", LEASE)).isEmpty();
        assertThat(queue().renew(job, "ada", LEASE)).isTrue();
    }

    @Test
    void aNewJobOfADocumentCancelsTheOneBefore() {
        IngestJob queued = enqueue(now());
        IngestJob again = again(queued);
        queue().enqueue(again);

        IngestJob running = claim("ada");
        assertThat(running.id()).isEqualTo(again.id());
        assertThat(running.generation()).isEqualTo(again.generation());
        IngestJob third = again(again);
        queue().enqueue(third);

        assertThat(queue().renew(running, "ada", LEASE)).isFalse();
        assertThat(queue().complete(running, "ada")).isFalse();
        assertThat(claim("grace").id()).isEqualTo(third.id());
        assertThat(queue().depth()).isEqualTo(1);
    }

    @Test
    void ofManyJobsOfOneDocumentAtOnceOneRemains() {
        IngestJob first = enqueue(now());

        IntStream.range(0, 16).parallel().forEach(i -> queue().enqueue(again(first)));

        assertThat(queue().depth()).isEqualTo(1);
        claim("ada");
        assertThat(queue().claim("grace", LEASE)).isEmpty();
    }

    @Test
    void aCancelledJobEndsWhetherItRunsOrNot() {
        IngestJob queued = enqueue(now());
        assertThat(queue().cancel(tenant, queued.documentId())).isTrue();
        assertThat(queue().claim("ada", LEASE)).isEmpty();

        enqueue(now());
        IngestJob running = claim("ada");
        assertThat(queue().cancel(tenant, running.documentId())).isTrue();

        assertThat(queue().renew(running, "ada", LEASE)).isFalse();
        assertThat(queue().complete(running, "ada")).isFalse();
        assertThat(queue().cancel(tenant, running.documentId())).isFalse();
    }

    @Test
    void anotherTenantCancelsNothing() {
        IngestJob job = enqueue(now());

        assertThat(queue().cancel(ids.next(), job.documentId())).isFalse();

        assertThat(claim("ada").id()).isEqualTo(job.id());
    }

    @Test
    void theJobsBeforeOneAreCounted() {
        IngestJob first = enqueue(now());
        IngestJob second = enqueue(now());
        IngestJob third = enqueue(now().plusSeconds(1));

        assertThat(queue().ahead(first)).isZero();
        assertThat(queue().ahead(second)).isEqualTo(1);
        assertThat(queue().ahead(third)).isEqualTo(2);
        assertThat(queue().depth()).isEqualTo(3);
        IngestJob running = claim("ada");
        assertThat(queue().ahead(third)).isEqualTo(2);
        queue().complete(running, "ada");

        assertThat(queue().ahead(third)).isEqualTo(1);
        assertThat(queue().depth()).isEqualTo(2);
    }

    private IngestJob enqueue(Instant createdAt) {
        IngestJob job = new IngestJob(ids.next(), tenant, ids.next(), ids.next(), 1, 0, createdAt);
        queue().enqueue(job);
        return job;
    }

    private IngestJob again(IngestJob job) {
        return new IngestJob(
                ids.next(), tenant, job.knowledgeBaseId(), job.documentId(), job.generation() + 1, 0, now());
    }

    private IngestJob claim(String worker) {
        return queue().claim(worker, LEASE).orElseThrow();
    }
}
