package io.ragstone.adapters.panache.ingest;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.adapters.panache.CarelessStore;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.ingest.job.JobQueueContract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class PanacheJobQueueTest extends JobQueueContract {
    @Inject
    JobQueue queue;

    @Inject
    CarelessStore careless;

    @Inject
    MovableClock clock;

    @BeforeEach
    void empty() {
        careless.clear("ingest_job");
    }

    @Override
    protected JobQueue queue() {
        return queue;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pass(Duration time) {
        clock.advance(time);
    }
}
