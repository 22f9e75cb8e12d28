package io.ragstone.core.admin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.access.Access;
import io.ragstone.core.access.FakeRoleStore;
import io.ragstone.core.admin.service.ServerPart.Condition;
import io.ragstone.core.admin.service.ServerPart.Keeper;
import io.ragstone.core.admin.service.ServerPart.Kind;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.health.HealthSettings;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.RunningService.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this server does is stopped and begun again; what others do is not. */
class ServerPartsTest {
    private static final UUID ADA = new UUID(2, 1);
    private static final CallContext ADMINISTRATOR = caller(true);
    private static final String ELSEWHERE = "The database is not run by this server. Restart it where it runs.";

    private final Sweep sweep = new Sweep();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FakeAuditLog log = new FakeAuditLog();
    private final AuditTrail audit = new AuditTrail(log, new Ids(clock), clock);
    private final ServerHealth health = new ServerHealth(
            Map.of(), new HealthSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), 0, Duration.ofMinutes(1)));
    private final List<State> told = new ArrayList<>();
    private final ServerParts parts = new ServerParts(
            List.of(
                    ServerPart.of(0, Kind.UPKEEP, "here", 9380, Map.of(), sweep),
                    new ServerPart(
                            1,
                            "database",
                            Kind.DATABASE,
                            "db.example.org",
                            5432,
                            Map.of("kind", "postgresql"),
                            report -> new Condition(true, "answers"),
                            new Keeper.Elsewhere(ELSEWHERE))),
            health,
            () -> told.add(sweep.state()),
            new Access(new FakeRoleStore(), audit),
            audit);

    private static CallContext caller(boolean administrator) {
        Rights rights = new Rights(null, null, administrator);
        return new CallContext(new Principal.SessionUser(ADA, ADA, "ada@example.org", rights), "ragflow-admin", "r");
    }

    @AfterEach
    void close() {
        health.close();
    }

    @Test
    void everyPartSaysHowItIs() {
        sweep.start();
        assertThat(parts.list(ADMINISTRATOR))
                .extracting(seen -> seen.part().name())
                .containsExactly("sweep", "database");
        assertThat(parts.list(ADMINISTRATOR, Kind.DATABASE))
                .extracting(seen -> seen.condition().message())
                .containsExactly("answers");
        assertThat(parts.find(ADMINISTRATOR, 0).condition()).isEqualTo(new Condition(true, "is at work"));
    }

    @Test
    void whatWasShutDownSaysSoUntilItIsRestarted() {
        sweep.start();

        assertThat(parts.shutDown(ADMINISTRATOR, 0)).isTrue();
        assertThat(parts.shutDown(ADMINISTRATOR, 0)).isFalse();

        assertThat(parts.find(ADMINISTRATOR, 0).condition())
                .isEqualTo(new Condition(false, "was shut down; a restart begins it again"));
        assertThat(parts.restart(ADMINISTRATOR, 0).condition().alive()).isTrue();
        assertThat(sweep.starts).isEqualTo(2);
        assertThat(log.actions()).containsExactly("service.shutdown", "service.restart");
        assertThat(told).containsExactly(State.STOPPED, State.RUNNING);
    }

    @Test
    void whatBrokeIsRestartedToo() {
        sweep.state = State.BROKEN;
        assertThat(parts.find(ADMINISTRATOR, 0).condition().message()).contains("has ended by itself");

        parts.restart(ADMINISTRATOR, 0);

        assertThat(sweep.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatOthersRunIsRefusedInWords() {
        assertThatThrownBy(() -> parts.restart(ADMINISTRATOR, 1)).hasMessage(ELSEWHERE);
        assertThatThrownBy(() -> parts.shutDown(ADMINISTRATOR, 1))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED));
        assertThatThrownBy(() -> parts.find(ADMINISTRATOR, 7)).hasMessage("There is no service 7.");
        assertThat(told).isEmpty();
    }

    @Test
    void nobodyElseSeesOrStopsAnything() {
        sweep.start();
        assertThatThrownBy(() -> parts.list(caller(false))).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> parts.find(caller(false), 0)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> parts.shutDown(caller(false), 0)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> parts.restart(caller(false), 0)).isInstanceOf(CoreException.class);
        assertThat(sweep.starts).isEqualTo(1);
        assertThat(sweep.state()).isEqualTo(State.RUNNING);
    }

    /** Does nothing, and knows whether it is at it. */
    private static final class Sweep implements RunningService {
        private State state = State.STOPPED;
        private int starts;

        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public void start() {
            starts++;
            state = State.RUNNING;
        }

        @Override
        public void stop() {
            state = State.STOPPED;
        }

        @Override
        public State state() {
            return state;
        }
    }
}
