package io.ragstone.core.tenant.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} does. */
public abstract class ApiKeyStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract ApiKeyStore store();

    @Test
    void aKeyComesBackAsItWasStored() {
        ApiKey key = key(tenant, ids.next());
        ApiKey limited = limited(Set.of("read:datasets", "*:chats"));
        ApiKey powerless = limited(Set.of());
        store().insert(key);
        store().insert(limited);
        store().insert(powerless);

        assertThat(store().find(tenant, key.id())).contains(key);
        assertThat(store().find(tenant, limited.id())).contains(limited);
        assertThat(store().find(tenant, powerless.id())).contains(powerless);
        assertThat(store().find(stranger, key.id())).isEmpty();
        assertThat(store().findByPublicHash(key.publicHash())).contains(key);
        assertThat(store().findByPublicHash(key.hash())).isEmpty();
    }

    @Test
    void aTenantsKeysAreListedInTheOrderTheyWereMade() {
        ApiKey first = key(tenant, null);
        ApiKey second = key(tenant, null);
        ApiKey theirs = key(stranger, null);
        store().insert(first);
        store().insert(theirs);
        store().insert(second);

        assertThat(store().list(tenant)).containsExactly(first, second);
        assertThat(store().list(stranger)).containsExactly(theirs);
    }

    @Test
    void aDeletedKeyIsGone() {
        ApiKey key = key(tenant, null);
        store().insert(key);

        assertThat(store().delete(tenant, key.id())).isTrue();

        assertThat(store().list(tenant)).isEmpty();
        assertThat(store().delete(tenant, key.id())).isFalse();
    }

    @Test
    void anotherTenantCannotDeleteAKey() {
        ApiKey key = key(tenant, null);
        store().insert(key);

        assertThat(store().delete(stranger, key.id())).isFalse();

        assertThat(store().list(tenant)).containsExactly(key);
    }

    @Test
    void whatSomebodyMadeForATenantGoesAtOnce() {
        UUID maker = ids.next();
        ApiKey doomed = key(tenant, maker);
        ApiKey others = key(tenant, ids.next());
        ApiKey elsewhere = key(stranger, maker);
        store().insert(doomed);
        store().insert(others);
        store().insert(elsewhere);

        store().deleteMadeBy(tenant, maker);

        assertThat(store().list(tenant)).containsExactly(others);
        assertThat(store().list(stranger)).containsExactly(elsewhere);
    }

    @Test
    void theLastUseIsNoted() {
        ApiKey key = key(tenant, null);
        ApiKey unused = key(tenant, null);
        store().insert(key);
        store().insert(unused);

        store().used(Map.of(key.id(), TUESDAY, ids.next(), TUESDAY));

        assertThat(store().find(tenant, key.id()).map(ApiKey::lastUsedAt)).contains(TUESDAY);
        assertThat(store().list(tenant)).hasSize(2).contains(unused);
    }

    private ApiKey key(UUID owner, @Nullable UUID maker) {
        UUID id = ids.next();
        return new ApiKey(
                id, owner, maker, "hash of " + id, "public hash of " + id, "ragflow-ab...yz", MONDAY, null, null, null);
    }

    private ApiKey limited(Set<String> scopes) {
        ApiKey key = key(tenant, null);
        return new ApiKey(
                key.id(), tenant, null, key.hash(), key.publicHash(), key.mask(), MONDAY, scopes, TUESDAY, MONDAY);
    }
}
