package io.ragstone.adapters.panache.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of staged chunks only those are swept that no job works on. */
@QuarkusTest
class StagedChunksAndJobsTest {
    private static final Instant LATER = SampleChunks.MONDAY.plusSeconds(1);

    @Inject
    ChunkStore store;

    @Inject
    JobQueue jobs;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");

    @Test
    void whatAJobWorksOnStays() {
        UUID queued = staged();
        UUID cancelled = staged();
        UUID begunAnew = staged();
        enqueue(queued, 1);
        enqueue(cancelled, 1);
        enqueue(begunAnew, 2);
        jobs.cancel(tenant, cancelled);

        store.sweepStaged(LATER);

        assertThat(published(queued)).isEqualTo(2);
        assertThat(published(cancelled)).isZero();
        assertThat(published(begunAnew)).isZero();
        jobs.cancel(tenant, queued);
        jobs.cancel(tenant, begunAnew);
    }

    private UUID staged() {
        UUID document = ids.next();
        store.stage(new SampleChunks(tenant, base, document).generation(1, 2));
        return document;
    }

    private void enqueue(UUID document, int generation) {
        jobs.enqueue(new IngestJob(ids.next(), tenant, base, document, generation, 0, SampleChunks.MONDAY));
    }

    private int published(UUID document) {
        store.publish(key, base, document, 1);
        return store.ids(tenant, document).size();
    }
}
