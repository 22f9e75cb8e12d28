package io.ragstone.adapters.panache.login;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.channel.PendingLoginStore;
import io.ragstone.core.tenant.channel.PendingLoginStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanachePendingLoginStoreTest extends PendingLoginStoreContract {
    @Inject
    PendingLoginStore store;

    @Override
    protected PendingLoginStore store() {
        return store;
    }
}
