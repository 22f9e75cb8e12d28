package io.ragstone.core.tenant.credential;

import io.ragstone.core.access.Role;
import io.ragstone.core.access.RoleStore;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks into the other fakes. */
public final class FakeCredentialStore implements CredentialStore {
    private final FakeApiKeyStore keys;
    private final FakeSessionTokenStore sessions;
    private final TenantStore tenants;
    private final UserStore users;
    private final RoleStore roles;

    public FakeCredentialStore(
            FakeApiKeyStore keys,
            FakeSessionTokenStore sessions,
            TenantStore tenants,
            UserStore users,
            RoleStore roles) {
        this.keys = keys;
        this.sessions = sessions;
        this.tenants = tenants;
        this.users = users;
        this.roles = roles;
    }

    @Override
    public Optional<KnownKey> key(String hash) {
        return keys.findByHash(hash).map(this::known);
    }

    private KnownKey known(ApiKey key) {
        boolean active = tenants.find(key.tenantId()).filter(Tenant::active).isPresent();
        User maker = Optional.ofNullable(key.createdBy()).flatMap(users::find).orElse(null);
        return new KnownKey(key, active, maker, role(key.createdBy()));
    }

    @Override
    public Optional<KnownSession> session(String hash) {
        return sessions.findByHash(hash)
                .flatMap(session ->
                        users.find(session.userId()).map(user -> new KnownSession(session, user, role(user.id()))));
    }

    private @Nullable UUID role(@Nullable UUID user) {
        return Optional.ofNullable(user).flatMap(roles::roleOf).map(Role::id).orElse(null);
    }
}
