package io.ragstone.core.tenant.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PendingLoginStore} does. */
public abstract class PendingLoginStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final PendingLogin login =
            new PendingLogin("state " + UUID.randomUUID(), "acme", "browser", "nonce", "verifier", MONDAY);

    protected abstract PendingLoginStore store();

    @Test
    void whoIsExpectedIsTakenOnce() {
        store().insert(login);

        assertThat(store().take(login.state())).contains(login);
        assertThat(store().take(login.state())).isEmpty();
        assertThat(store().take("nobody")).isEmpty();
    }

    @Test
    void whoIsNotExpectedAnyMoreIsSweptAway() {
        store().insert(login);
        store().deleteExpired(MONDAY.plusMillis(1));

        assertThat(store().take(login.state())).isEmpty();
    }

    @Test
    void aSubjectStaysTheSameUsers() {
        String subject = "subject " + UUID.randomUUID();
        UUID first = UUID.randomUUID();
        store().link("acme", subject, first);
        store().link("acme", subject, UUID.randomUUID());

        assertThat(store().userOf("acme", subject)).contains(first);
        assertThat(store().userOf("other", subject)).isEmpty();
    }
}
