package io.ragstone.adapters.panache.health;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.health.HeartbeatStore;
import io.ragstone.core.health.HeartbeatStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheHeartbeatStoreTest extends HeartbeatStoreContract {
    @Inject
    HeartbeatStore store;

    @Override
    protected HeartbeatStore store() {
        return store;
    }
}
