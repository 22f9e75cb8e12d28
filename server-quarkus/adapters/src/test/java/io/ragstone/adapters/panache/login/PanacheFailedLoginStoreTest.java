package io.ragstone.adapters.panache.login;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.login.FailedLoginStore;
import io.ragstone.core.tenant.login.FailedLoginStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheFailedLoginStoreTest extends FailedLoginStoreContract {
    @Inject
    FailedLoginStore store;

    @Override
    protected FailedLoginStore store() {
        return store;
    }
}
