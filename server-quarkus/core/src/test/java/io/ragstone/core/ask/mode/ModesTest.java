package io.ragstone.core.ask.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.health.CommonTrouble;
import io.ragstone.core.health.ServiceMode.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModesTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private long tenants = 1;
    private final Modes modes = new Modes(clock, new CommonTrouble(() -> tenants));
    private final UUID tenant = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    private void answers(int seconds) {
        answers(tenant, seconds);
    }

    private void answers(UUID whose, int seconds) {
        IntStream.range(0, 20).forEach(i -> modes.answered(whose, Duration.ofSeconds(seconds)));
    }

    @Test
    void theServerIsAsItsOnlyTenantFindsIt() {
        modes.failed(tenant);

        assertThat(modes.now()).isEqualTo(Mode.DEGRADED);
        clock.advance(Duration.ofMinutes(5));
        assertThat(modes.now()).isEqualTo(Mode.NORMAL);
    }

    @Test
    void whatTroublesOneTenantOfSeveralDoesNotTroubleTheServer() {
        tenants = 2;
        answers(11);

        assertThat(modes.of(tenant)).isEqualTo(Mode.CRITICAL);
        assertThat(modes.now()).isEqualTo(Mode.NORMAL);
        answers(neighbour, 1);
        assertThat(modes.now()).isEqualTo(Mode.NORMAL);
    }

    @Test
    void whatTroublesAllWhoAskTroublesTheServer() {
        tenants = 3;
        answers(11);
        modes.failed(neighbour);

        assertThat(modes.now()).isEqualTo(Mode.DEGRADED);
        answers(UUID.randomUUID(), 1);
        assertThat(modes.now()).isEqualTo(Mode.NORMAL);
    }

    @Test
    void oneSlowAnswerOfManyMeansNothing() {
        answers(1);
        modes.answered(tenant, Duration.ofSeconds(60));

        assertThat(modes.of(tenant)).isEqualTo(Mode.NORMAL);
    }

    @Test
    void slowAnswersDegradeAndVerySlowOnesMore() {
        answers(6);
        assertThat(modes.of(tenant)).isEqualTo(Mode.DEGRADED);
        assertThat(modes.of(UUID.randomUUID())).isEqualTo(Mode.NORMAL);
        assertThat(modes.now()).isEqualTo(Mode.DEGRADED);

        answers(11);

        assertThat(modes.of(tenant)).isEqualTo(Mode.CRITICAL);
    }

    @Test
    void itGetsBetterStepByStep() {
        answers(11);
        assertThat(modes.of(tenant)).isEqualTo(Mode.CRITICAL);
        Instant begin = clock.instant();
        while (modes.of(tenant) == Mode.CRITICAL) {
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(Duration.between(begin, clock.instant())).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(11));
        assertThat(modes.of(tenant)).isEqualTo(Mode.DEGRADED);

        clock.advance(Duration.ofMinutes(4));
        assertThat(modes.of(tenant)).isEqualTo(Mode.DEGRADED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(modes.of(tenant)).isEqualTo(Mode.NORMAL);
    }

    @Test
    void aModelThatIsNotThereDegradesForAWhile() {
        modes.failed(tenant);
        assertThat(modes.of(tenant)).isEqualTo(Mode.DEGRADED);

        clock.advance(Duration.ofMinutes(4));
        modes.failed(tenant);
        clock.advance(Duration.ofMinutes(4));
        assertThat(modes.of(tenant)).isEqualTo(Mode.DEGRADED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(modes.of(tenant)).isEqualTo(Mode.NORMAL);
    }
}
