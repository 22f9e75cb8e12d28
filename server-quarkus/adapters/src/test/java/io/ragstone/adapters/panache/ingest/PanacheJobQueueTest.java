package io.ragstone.adapters.panache.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.ingest.JobQueue;
import io.ragstone.core.ingest.JobQueueContract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class PanacheJobQueueTest extends JobQueueContract {
    @Inject
    JobQueue queue;

    @Inject
    JobRepository jobs;

    @Inject
    MovableClock clock;

    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew().run(jobs::deleteAll);
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
