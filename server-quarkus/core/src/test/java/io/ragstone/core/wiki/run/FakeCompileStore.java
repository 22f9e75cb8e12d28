package io.ragstone.core.wiki.run;

import io.ragstone.core.order.FakeWorkOrderStore;
import java.time.Clock;

/** Orders in memory. */
public final class FakeCompileStore extends FakeWorkOrderStore<CompileOrder> implements CompileStore {
    public FakeCompileStore(Clock clock) {
        super(clock);
    }
}
