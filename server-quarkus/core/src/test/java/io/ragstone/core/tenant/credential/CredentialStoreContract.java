package io.ragstone.core.tenant.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.access.Role;
import io.ragstone.core.access.RoleStore;
import io.ragstone.core.call.Ids;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.SampleUsers;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link CredentialStore} does. */
public abstract class CredentialStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    private final Ids ids = new Ids(Clock.systemUTC());

    protected abstract CredentialStore store();

    protected abstract ApiKeyStore keys();

    protected abstract SessionTokenStore sessions();

    protected abstract TenantStore tenants();

    protected abstract UserStore users();

    protected abstract RoleStore roles();

    @Test
    void aKeyIsFoundWithItsTenantItsMakerAndTheRole() {
        User maker = user();
        Role role = role(maker);
        ApiKey key = key(maker.id(), maker.id());
        tenants().insert(tenant(maker.id(), true));

        assertThat(store().key(key.hash())).contains(new CredentialStore.KnownKey(key, true, maker, role.id()));
        assertThat(store().key("no such hash")).isEmpty();
    }

    @Test
    void aKeyIsFoundWithoutAMaker() {
        UUID tenant = ids.next();
        tenants().insert(tenant(tenant, false));
        ApiKey key = key(tenant, null);
        ApiKey orphan = key(ids.next(), ids.next());

        assertThat(store().key(key.hash())).contains(new CredentialStore.KnownKey(key, false, null, null));
        assertThat(store().key(orphan.hash())).contains(new CredentialStore.KnownKey(orphan, false, null, null));
    }

    @Test
    void aDeletedKeyOpensNothing() {
        ApiKey key = key(ids.next(), null);

        keys().delete(key.tenantId(), key.id());

        assertThat(store().key(key.hash())).isEmpty();
    }

    @Test
    void aSessionIsFoundWithItsUserAndTheRole() {
        User user = user();
        User limited = user();
        Role role = role(limited);
        SessionToken one = session(user);
        SessionToken other = session(limited);

        assertThat(store().session(one.hash())).contains(new CredentialStore.KnownSession(one, user, null));
        assertThat(store().session(other.hash())).contains(new CredentialStore.KnownSession(other, limited, role.id()));
        assertThat(store().session("no such hash")).isEmpty();
    }

    @Test
    void anEndedSessionOpensNothing() {
        User user = user();
        SessionToken one = session(user);
        SessionToken two = session(user);
        SessionToken three = session(user);
        SessionToken others = session(user());

        assertThat(sessions().delete(one.hash())).isTrue();
        assertThat(sessions().delete(one.hash())).isFalse();
        assertThat(store().session(one.hash())).isEmpty();
        assertThat(store().session(two.hash())).isPresent();

        sessions().deleteAllOf(user.id());

        assertThat(store().session(two.hash())).isEmpty();
        assertThat(store().session(three.hash())).isEmpty();
        assertThat(store().session(others.hash())).isPresent();
    }

    @Test
    void sessionsThatEndedAreSweptAway() {
        SessionToken token = session(user());

        sessions().deleteEndedBefore(TUESDAY);
        assertThat(store().session(token.hash())).isPresent();

        sessions().deleteEndedBefore(TUESDAY.plusMillis(1));
        assertThat(store().session(token.hash())).isEmpty();
    }

    private User user() {
        UUID id = ids.next();
        User user = SampleUsers.of(id);
        users().insert(user);
        return user;
    }

    private Role role(User user) {
        UUID id = ids.next();
        Role role = new Role(id, "role " + id, "", null, MONDAY, MONDAY);
        roles().insert(role);
        roles().assign(user.id(), id);
        return role;
    }

    private ApiKey key(UUID tenant, @Nullable UUID maker) {
        UUID id = ids.next();
        ApiKey key = new ApiKey(
                id, tenant, maker, "hash " + id, "open " + id, "mask", MONDAY, Set.of("read:chats"), TUESDAY, null);
        keys().insert(key);
        return key;
    }

    private SessionToken session(User user) {
        SessionToken token = new SessionToken("hash of " + ids.next(), user.id(), MONDAY, TUESDAY);
        sessions().insert(token);
        return token;
    }

    private static Tenant tenant(UUID id, boolean active) {
        return new Tenant(id, "Ada's", ModelDefaults.embeddingOnly("m@Builtin"), active, MONDAY, MONDAY);
    }
}
