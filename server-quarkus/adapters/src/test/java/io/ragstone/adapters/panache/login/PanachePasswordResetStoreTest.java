package io.ragstone.adapters.panache.login;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tenant.reset.PasswordResetStore;
import io.ragstone.core.tenant.reset.PasswordResetStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanachePasswordResetStoreTest extends PasswordResetStoreContract {
    @Inject
    PasswordResetStore store;

    @Override
    protected PasswordResetStore store() {
        return store;
    }
}
