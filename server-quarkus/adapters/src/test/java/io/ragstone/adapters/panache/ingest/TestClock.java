package io.ragstone.adapters.panache.ingest;

import io.ragstone.core.call.MovableClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The clock of the adapters under test. */
class TestClock {
    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock(Instant.parse("2026-03-02T08:30:00.123Z"));
    }
}
