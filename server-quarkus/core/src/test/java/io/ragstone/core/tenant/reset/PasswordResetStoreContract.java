package io.ragstone.core.tenant.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordResetStore} does. */
public abstract class PasswordResetStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final String key = "somebody " + UUID.randomUUID();

    protected abstract PasswordResetStore store();

    @Test
    void whatIsPutIsFoundAndReplacesWhatWasThere() {
        PasswordReset first = PasswordReset.of(key, MONDAY);
        PasswordReset full = new PasswordReset(
                key,
                "captcha",
                MONDAY.plusSeconds(1),
                "code",
                MONDAY.plusSeconds(2),
                3,
                MONDAY.plusSeconds(4),
                MONDAY.plusSeconds(5),
                MONDAY.plusSeconds(6));

        store().put(first);
        assertThat(store().hold(key)).contains(first);
        store().put(full);

        assertThat(store().hold(key)).contains(full);
        assertThat(store().hold("nobody")).isEmpty();
    }

    @Test
    void whatIsDeletedIsGone() {
        store().put(PasswordReset.of(key, MONDAY));

        store().delete(key);

        assertThat(store().hold(key)).isEmpty();
    }

    @Test
    void whatExpiredIsSweptAway() {
        store().put(PasswordReset.of(key, MONDAY));

        store().deleteExpired(MONDAY);
        assertThat(store().hold(key)).isPresent();

        store().deleteExpired(MONDAY.plusMillis(1));
        assertThat(store().hold(key)).isEmpty();
    }
}
