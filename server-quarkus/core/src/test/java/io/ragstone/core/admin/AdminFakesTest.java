package io.ragstone.core.admin;

import io.ragstone.core.tenant.FakeTenantStore;
import io.ragstone.core.tenant.FakeUserStore;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.UserStore;

/** The fakes of this package keep the contracts. */
class AdminFakesTest extends AccountRemovalStoreContract {
    private final FakeUserStore users = new FakeUserStore();
    private final FakeTenantStore tenants = new FakeTenantStore();
    private final FakeAccountRemovalStore store = new FakeAccountRemovalStore(users, tenants);

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
