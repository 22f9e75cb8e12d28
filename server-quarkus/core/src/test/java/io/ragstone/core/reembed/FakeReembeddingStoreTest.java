package io.ragstone.core.reembed;

import io.ragstone.core.call.MovableClock;
import java.time.Duration;
import java.time.Instant;

class FakeReembeddingStoreTest extends ReembeddingStoreContract {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeReembeddingStore store = new FakeReembeddingStore(clock);

    @Override
    protected ReembeddingStore store() {
        return store;
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
