package io.ragstone.adapters.panache.credential;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.SessionTokenStore;
import io.ragstone.core.tenant.SessionTokenStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheSessionTokenStoreTest extends SessionTokenStoreContract {
    @Inject
    SessionTokenStore store;

    @Override
    protected SessionTokenStore store() {
        return store;
    }
}
