package io.ragstone.adapters.panache.credential;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.credential.ApiKeyStore;
import io.ragstone.core.tenant.credential.ApiKeyStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheApiKeyStoreTest extends ApiKeyStoreContract {
    @Inject
    ApiKeyStore store;

    @Override
    protected ApiKeyStore store() {
        return store;
    }
}
