package io.ragstone.adapters.panache.credential;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.ProviderKeyStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheProviderKeyStoreTest extends ProviderKeyStoreContract {
    @Inject
    ProviderKeyStore store;

    @Override
    protected ProviderKeyStore store() {
        return store;
    }
}
