package io.ragstone.core.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProviderKeyStore} does. */
public abstract class ProviderKeyStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();

    protected abstract ProviderKeyStore store();

    @Test
    void aKeyIsFoundByTenantAndProvider() {
        ProviderKey key = new ProviderKey(tenant, "OpenAI", "sealed", "https://models.example.org", MONDAY);
        store().put(key);

        assertThat(store().find(tenant, "OpenAI")).contains(key);
        assertThat(store().find(tenant, "ZHIPU-AI")).isEmpty();
        assertThat(store().find(ids.next(), "OpenAI")).isEmpty();
    }

    @Test
    void aSecondKeyForAProviderReplacesTheFirst() {
        ProviderKey changed = new ProviderKey(tenant, "OpenAI", "sealed anew", null, TUESDAY);
        store().put(new ProviderKey(tenant, "OpenAI", "sealed", "https://models.example.org", MONDAY));

        store().put(changed);

        assertThat(store().list(tenant)).containsExactly(changed);
    }

    @Test
    void keysAreListedByProviderAndTenant() {
        ProviderKey zhipu = new ProviderKey(tenant, "ZHIPU-AI", "sealed", null, MONDAY);
        ProviderKey openAi = new ProviderKey(tenant, "OpenAI", "sealed", null, MONDAY);
        store().put(zhipu);
        store().put(openAi);
        store().put(new ProviderKey(ids.next(), "Cohere", "sealed", null, MONDAY));

        assertThat(store().list(tenant)).containsExactly(openAi, zhipu);
    }

    @Test
    void aRemovedKeyIsGoneForItsTenantAlone() {
        UUID other = ids.next();
        ProviderKey theirs = new ProviderKey(other, "OpenAI", "sealed", null, MONDAY);
        store().put(new ProviderKey(tenant, "OpenAI", "sealed", null, MONDAY));
        store().put(theirs);

        store().remove(tenant, "OpenAI");
        store().remove(tenant, "Cohere");

        assertThat(store().list(tenant)).isEmpty();
        assertThat(store().list(other)).containsExactly(theirs);
    }
}
