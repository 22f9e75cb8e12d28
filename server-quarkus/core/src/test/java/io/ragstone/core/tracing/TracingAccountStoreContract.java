package io.ragstone.core.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TracingAccountStore} does. */
public abstract class TracingAccountStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final UUID tenant = UUID.randomUUID();

    protected abstract TracingAccountStore store();

    @Test
    void eachTenantHasItsOwn() {
        TracingAccount account = account("sealed");
        store().put(account);

        assertThat(store().find(tenant)).contains(account);
        assertThat(store().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aSecondOneReplacesTheFirst() {
        store().put(account("sealed"));
        store().put(account("sealed anew"));

        assertThat(store().find(tenant)).contains(account("sealed anew"));
    }

    @Test
    void whatIsRemovedIsGone() {
        store().put(account("sealed"));

        assertThat(store().remove(tenant)).isTrue();
        assertThat(store().find(tenant)).isEmpty();
        assertThat(store().remove(tenant)).isFalse();
    }

    private TracingAccount account(String sealed) {
        return new TracingAccount(tenant, "https://langfuse.example.org", "pk-lf-1", sealed, MONDAY);
    }
}
