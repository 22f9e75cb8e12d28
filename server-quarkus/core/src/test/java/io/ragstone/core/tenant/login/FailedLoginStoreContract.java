package io.ragstone.core.tenant.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link FailedLoginStore} does. */
public abstract class FailedLoginStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    protected abstract FailedLoginStore store();

    @Test
    void whatIsPutIsFoundAndReplacesWhatWasThere() {
        FailedLogins once = failed(1, null);
        FailedLogins twice = new FailedLogins(once.key(), 2, MONDAY, MONDAY.plusSeconds(9));

        store().put(once);
        assertThat(store().hold(once.key())).contains(once);
        store().put(twice);

        assertThat(store().hold(once.key())).contains(twice);
        assertThat(store().hold("nobody")).isEmpty();
    }

    @Test
    void whatIsDeletedIsGone() {
        FailedLogins failed = failed(1, null);
        store().put(failed);

        store().delete(failed.key());

        assertThat(store().hold(failed.key())).isEmpty();
    }

    @Test
    void whatIsOldIsSweptAway() {
        FailedLogins failed = failed(1, null);
        store().put(failed);

        store().deleteBefore(MONDAY);
        assertThat(store().hold(failed.key())).isPresent();

        store().deleteBefore(MONDAY.plusMillis(1));
        assertThat(store().hold(failed.key())).isEmpty();
    }

    private static FailedLogins failed(int count, @Nullable Instant lockedUntil) {
        return new FailedLogins("somebody " + UUID.randomUUID(), count, MONDAY, lockedUntil);
    }
}
