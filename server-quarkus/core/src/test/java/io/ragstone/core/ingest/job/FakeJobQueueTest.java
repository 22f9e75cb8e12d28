package io.ragstone.core.ingest.job;

import io.ragstone.core.call.MovableClock;
import java.time.Duration;
import java.time.Instant;

class FakeJobQueueTest extends JobQueueContract {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00.123Z"));
    private final FakeJobQueue queue = new FakeJobQueue(clock);

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
