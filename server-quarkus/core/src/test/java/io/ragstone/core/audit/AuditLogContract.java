package io.ragstone.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Origin;
import io.ragstone.core.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public abstract class AuditLogContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant LONG_AGO = Instant.parse("1999-03-02T08:30:00.123Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID user = ids.next();

    protected abstract AuditLog log();

    @Test
    void theLatestComesFirst() {
        AuditEvent first = event(user, "login", MONDAY);
        AuditEvent second = event(user, "logout", MONDAY.plusSeconds(1));
        AuditEvent third = event(user, "login", MONDAY.plusSeconds(1));
        AuditEvent other = event(ids.next(), "login", MONDAY);
        AuditEvent nobodys = event(null, "login", MONDAY);
        for (AuditEvent event : new AuditEvent[] {first, second, third, other, nobodys}) {
            log().record(event);
        }

        assertThat(log().list(AuditFilter.ALL.by(user), PageRequest.ALL).items())
                .containsExactly(third, second, first);
        assertThat(log().list(AuditFilter.ALL.by(user).of("login"), PageRequest.of(2, 1))
                        .items())
                .containsExactly(first);
        assertThat(log().list(AuditFilter.ALL.by(user).of("login"), PageRequest.of(2, 1))
                        .total())
                .isEqualTo(2);
        assertThat(log().list(AuditFilter.ALL.of("login"), PageRequest.ALL).items())
                .contains(other, nobodys);
    }

    @Test
    void whatHappenedInATimeAndWithAResultIsFound() {
        AuditEvent first = event(user, "login", MONDAY);
        AuditEvent second = refused(MONDAY.plusSeconds(1));
        AuditEvent third = event(user, "login", MONDAY.plusSeconds(2));
        for (AuditEvent event : new AuditEvent[] {first, second, third}) {
            log().record(event);
        }

        assertThat(found(null, MONDAY.plusSeconds(1), null)).containsExactly(third, second);
        assertThat(found(null, null, MONDAY.plusSeconds(2))).containsExactly(second, first);
        assertThat(found(null, MONDAY.plusMillis(1), MONDAY.plusSeconds(2))).containsExactly(second);
        assertThat(found(true, null, null)).containsExactly(third, first);
        assertThat(found(false, null, null)).containsExactly(second);
        assertThat(found(false, MONDAY.plusSeconds(2), null)).isEmpty();
    }

    private List<AuditEvent> found(@Nullable Boolean success, @Nullable Instant from, @Nullable Instant until) {
        return log().list(new AuditFilter(user, null, success, from, until), PageRequest.ALL)
                .items();
    }

    private AuditEvent refused(Instant at) {
        return new AuditEvent(
                ids.next(), at, user, user, "login", "ada", false, new Origin("192.0.2.7", "ragflow", "r1"));
    }

    @Test
    void whatIsOldIsForgotten() {
        AuditEvent old = event(user, "login", LONG_AGO);
        AuditEvent young = event(user, "login", LONG_AGO.plusSeconds(1));
        log().record(old);
        log().record(young);

        assertThat(log().forgetBefore(LONG_AGO.plusSeconds(1))).isEqualTo(1);

        assertThat(log().list(AuditFilter.ALL.by(user), PageRequest.ALL).items())
                .containsExactly(young);
        log().forgetBefore(LONG_AGO.plusSeconds(2));
    }

    private AuditEvent event(@Nullable UUID who, String action, Instant at) {
        return new AuditEvent(
                ids.next(), at, who, who, action, "ada@example.org", true, new Origin("192.0.2.7", "ragflow", "r1"));
    }
}
