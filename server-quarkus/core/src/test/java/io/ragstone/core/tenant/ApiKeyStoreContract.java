package io.ragstone.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} does. */
public abstract class ApiKeyStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract ApiKeyStore store();

    @Test
    void aKeyIsFoundByItsHash() {
        ApiKey key = key(tenant, ids.next());
        ApiKey orphan = key(tenant, null);
        store().insert(key);
        store().insert(orphan);

        assertThat(store().findByHash(key.hash())).contains(key);
        assertThat(store().findByHash(orphan.hash())).contains(orphan);
        assertThat(store().findByHash("no such hash")).isEmpty();
        assertThat(store().findByPublicHash(key.publicHash())).contains(key);
        assertThat(store().findByPublicHash(key.hash())).isEmpty();
        assertThat(store().findByHash(key.publicHash())).isEmpty();
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
    void aDeletedKeyOpensNothing() {
        ApiKey key = key(tenant, null);
        store().insert(key);

        assertThat(store().delete(tenant, key.id())).isTrue();

        assertThat(store().findByHash(key.hash())).isEmpty();
        assertThat(store().delete(tenant, key.id())).isFalse();
    }

    @Test
    void anotherTenantCannotDeleteAKey() {
        ApiKey key = key(tenant, null);
        store().insert(key);

        assertThat(store().delete(stranger, key.id())).isFalse();

        assertThat(store().findByHash(key.hash())).contains(key);
    }

    private ApiKey key(UUID owner, @Nullable UUID maker) {
        UUID id = ids.next();
        return new ApiKey(id, owner, maker, "hash of " + id, "public hash of " + id, "ragflow-ab...yz", MONDAY);
    }
}
