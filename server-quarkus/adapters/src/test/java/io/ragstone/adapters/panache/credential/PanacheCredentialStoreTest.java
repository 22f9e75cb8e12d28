package io.ragstone.adapters.panache.credential;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.access.RoleStore;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.credential.ApiKeyStore;
import io.ragstone.core.tenant.credential.CredentialStore;
import io.ragstone.core.tenant.credential.CredentialStoreContract;
import io.ragstone.core.tenant.credential.SessionTokenStore;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheCredentialStoreTest extends CredentialStoreContract {
    @Inject
    CredentialStore store;

    @Inject
    ApiKeyStore keys;

    @Inject
    SessionTokenStore sessions;

    @Inject
    TenantStore tenants;

    @Inject
    UserStore users;

    @Inject
    RoleStore roles;

    @Override
    protected CredentialStore store() {
        return store;
    }

    @Override
    protected ApiKeyStore keys() {
        return keys;
    }

    @Override
    protected SessionTokenStore sessions() {
        return sessions;
    }

    @Override
    protected TenantStore tenants() {
        return tenants;
    }

    @Override
    protected UserStore users() {
        return users;
    }

    @Override
    protected RoleStore roles() {
        return roles;
    }
}
