package io.ragstone.adapters.panache.access;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.access.RoleStore;
import io.ragstone.core.access.RoleStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheRoleStoreTest extends RoleStoreContract {
    @Inject
    RoleStore store;

    @Override
    protected RoleStore store() {
        return store;
    }
}
