package io.ragstone.adapters.panache.admin;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.admin.AccountRemovalStore;
import io.ragstone.core.admin.AccountRemovalStoreContract;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.UserStore;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheAccountRemovalStoreTest extends AccountRemovalStoreContract {
    @Inject
    AccountRemovalStore store;

    @Inject
    UserStore users;

    @Inject
    TenantStore tenants;

    @Override
    protected AccountRemovalStore store() {
        return store;
    }

    @Override
    protected UserStore users() {
        return users;
    }

    @Override
    protected TenantStore tenants() {
        return tenants;
    }
}
