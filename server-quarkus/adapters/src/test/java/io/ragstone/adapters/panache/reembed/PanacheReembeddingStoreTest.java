package io.ragstone.adapters.panache.reembed;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.adapters.panache.CarelessStore;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.reembed.ReembeddingStore;
import io.ragstone.core.reembed.ReembeddingStoreContract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class PanacheReembeddingStoreTest extends ReembeddingStoreContract {
    @Inject
    ReembeddingStore store;

    @Inject
    CarelessStore careless;

    @Inject
    MovableClock clock;

    @BeforeEach
    void empty() {
        careless.clear("reembedding");
    }

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
