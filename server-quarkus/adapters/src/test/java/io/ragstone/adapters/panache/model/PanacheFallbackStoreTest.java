package io.ragstone.adapters.panache.model;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.model.fallback.FallbackStore;
import io.ragstone.core.model.fallback.FallbackStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheFallbackStoreTest extends FallbackStoreContract {
    @Inject
    FallbackStore store;

    @Override
    protected FallbackStore store() {
        return store;
    }
}
