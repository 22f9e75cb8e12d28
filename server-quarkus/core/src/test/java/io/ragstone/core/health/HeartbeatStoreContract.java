package io.ragstone.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link HeartbeatStore} does. */
public abstract class HeartbeatStoreContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

    protected abstract HeartbeatStore store();

    @BeforeEach
    void forgetAll() {
        store().forget(Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    @Test
    void theLatestBeatOfEachServerIsKept() {
        Heartbeat latest = beat("ada", NINE.plusSeconds(10));
        Heartbeat other = beat("bob", NINE.plusSeconds(5));
        store().put(other);
        store().put(beat("ada", NINE));
        store().put(latest);

        assertThat(store().since(NINE)).containsExactly(latest, other);
    }

    @Test
    void whoIsSilentForLongIsLeftOutAndForgotten() {
        Heartbeat alive = beat("bob", NINE.plusSeconds(60));
        store().put(beat("ada", NINE));
        store().put(alive);

        assertThat(store().since(NINE.plusSeconds(1))).containsExactly(alive);
        store().forget(NINE.plusSeconds(1));
        assertThat(store().since(NINE)).containsExactly(alive);
    }

    @Test
    void whoStopsIsGone() {
        store().put(beat("ada", NINE));

        store().remove("ada");

        assertThat(store().since(NINE)).isEmpty();
    }

    private static Heartbeat beat(String server, Instant at) {
        return new Heartbeat(server, NINE.minusSeconds(100), at, 2, 1, 17, 42, 1_000_000_000_000L, 3);
    }
}
