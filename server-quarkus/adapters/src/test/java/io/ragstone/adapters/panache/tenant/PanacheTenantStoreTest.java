package io.ragstone.adapters.panache.tenant;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.TenantStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheTenantStoreTest extends TenantStoreContract {
    @Inject
    TenantStore store;

    @Override
    protected TenantStore store() {
        return store;
    }
}
