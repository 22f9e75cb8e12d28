package io.ragstone.adapters.panache.tenant;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.UserStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheUserStoreTest extends UserStoreContract {
    @Inject
    UserStore store;

    @Override
    protected UserStore store() {
        return store;
    }
}
