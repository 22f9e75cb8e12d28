package io.ragstone.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two servers on one database. */
class HeartTest {
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final HealthSettings SETTINGS = new HealthSettings(BEAT, BEAT, 0, BEAT);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FakeHeartbeatStore store = new FakeHeartbeatStore();

    @Test
    void eachSeesTheOtherUntilItIsSilentForTooLong() {
        try (Heart ada = heart("ada");
                Heart bob = heart("bob")) {
            ada.beat();
            bob.beat();
            assertThat(ada.alive()).extracting(Heartbeat::server).containsExactly("ada", "bob");

            clock.advance(Duration.ofSeconds(25));
            ada.beat();
            clock.advance(Duration.ofSeconds(10));

            assertThat(bob.alive()).extracting(Heartbeat::server).containsExactly("ada");
            assertThat(bob.latest().server()).isEqualTo("bob");
        }
    }

    @Test
    void whoStopsSaysSo() {
        try (Heart ada = heart("ada")) {
            try (Heart bob = heart("bob")) {
                bob.beat();
            }
            ada.beat();

            assertThat(ada.alive()).extracting(Heartbeat::server).containsExactly("ada");
        }
    }

    private Heart heart(String server) {
        return new Heart(
                new ServerHealth(Map.of(), SETTINGS),
                store,
                () -> new Heartbeat(server, clock.instant(), clock.instant(), 2, 0, 0, 0, 0, 0),
                SETTINGS,
                clock);
    }
}
