package io.ragstone.adapters.panache.model;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.model.provider.TenantModelStore;
import io.ragstone.core.model.provider.TenantModelStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheTenantModelStoreTest extends TenantModelStoreContract {
    @Inject
    TenantModelStore store;

    @Override
    protected TenantModelStore store() {
        return store;
    }
}
