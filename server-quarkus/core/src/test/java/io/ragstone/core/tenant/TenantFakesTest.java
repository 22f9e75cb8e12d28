package io.ragstone.core.tenant;

import io.ragstone.core.access.FakeRoleStore;
import io.ragstone.core.access.RoleStore;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.SecretBoxContract;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.ProviderKeyStoreContract;
import io.ragstone.core.tenant.account.FakePasswordHasher;
import io.ragstone.core.tenant.account.PasswordHasher;
import io.ragstone.core.tenant.account.PasswordHasherContract;
import io.ragstone.core.tenant.credential.ApiKeyStore;
import io.ragstone.core.tenant.credential.ApiKeyStoreContract;
import io.ragstone.core.tenant.credential.CredentialStore;
import io.ragstone.core.tenant.credential.CredentialStoreContract;
import io.ragstone.core.tenant.credential.FakeApiKeyStore;
import io.ragstone.core.tenant.credential.FakeCredentialStore;
import io.ragstone.core.tenant.credential.FakeSessionTokenStore;
import io.ragstone.core.tenant.credential.SessionTokenStore;
import org.junit.jupiter.api.Nested;

/** The fakes of this package keep the contracts. */
class TenantFakesTest {
    @Nested
    class Tenants extends TenantStoreContract {
        private final FakeTenantStore store = new FakeTenantStore();

        @Override
        protected TenantStore store() {
            return store;
        }
    }

    @Nested
    class Users extends UserStoreContract {
        private final FakeUserStore store = new FakeUserStore();

        @Override
        protected UserStore store() {
            return store;
        }
    }

    @Nested
    class ApiKeys extends ApiKeyStoreContract {
        private final FakeApiKeyStore store = new FakeApiKeyStore();

        @Override
        protected ApiKeyStore store() {
            return store;
        }
    }

    @Nested
    class Credentials extends CredentialStoreContract {
        private final FakeApiKeyStore keys = new FakeApiKeyStore();
        private final FakeSessionTokenStore sessions = new FakeSessionTokenStore();
        private final FakeTenantStore tenants = new FakeTenantStore();
        private final FakeUserStore users = new FakeUserStore();
        private final FakeRoleStore roles = new FakeRoleStore();

        @Override
        protected CredentialStore store() {
            return new FakeCredentialStore(keys, sessions, tenants, users, roles);
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

    @Nested
    class ProviderKeys extends ProviderKeyStoreContract {
        private final FakeProviderKeyStore store = new FakeProviderKeyStore();

        @Override
        protected ProviderKeyStore store() {
            return store;
        }
    }

    @Nested
    class Passwords extends PasswordHasherContract {
        private final FakePasswordHasher hasher = new FakePasswordHasher();

        @Override
        protected PasswordHasher hasher() {
            return hasher;
        }
    }

    @Nested
    class Secrets extends SecretBoxContract {
        private final FakeSecretBox box = new FakeSecretBox();

        @Override
        protected SecretBox box() {
            return box;
        }
    }
}
