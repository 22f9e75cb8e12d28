package io.ragstone.adapters.panache.wiki;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.adapters.panache.CarelessStore;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.wiki.run.CompileStore;
import io.ragstone.core.wiki.run.CompileStoreContract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class PanacheCompileStoreTest extends CompileStoreContract {
    @Inject
    CompileStore store;

    @Inject
    CarelessStore careless;

    @Inject
    MovableClock clock;

    @BeforeEach
    void empty() {
        careless.clear("wiki_order");
    }

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
