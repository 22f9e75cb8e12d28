package io.ragstone.core.wiki.run;

import io.ragstone.core.call.MovableClock;
import java.time.Duration;
import java.time.Instant;

class FakeCompileStoreTest extends CompileStoreContract {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private final FakeCompileStore store = new FakeCompileStore(clock);

    @Override
    protected CompileStore store() {
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
