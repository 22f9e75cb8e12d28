package io.ragstone.core.ask.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AskSessionStore} does. */
public abstract class AskSessionStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant LATER = MONDAY.plusSeconds(60);

    private final UUID tenant = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final AskSession session = AskSession.begun(UUID.randomUUID(), tenant, "u1", MONDAY);

    protected abstract AskSessionStore store();

    @Test
    void aTalkIsFoundByItsNameAndByItsConversation() {
        assertThat(store().insert(session)).isTrue();

        assertThat(store().find(tenant, "u1")).contains(session);
        assertThat(store().find(tenant, session.conversationId().toString())).contains(session);
        assertThat(store().find(tenant, "u2")).isEmpty();
        assertThat(store().find(stranger, "u1")).isEmpty();
        assertThat(store().find(stranger, session.conversationId().toString())).isEmpty();
    }

    @Test
    void aNameIsTakenOnceByEachTenant() {
        store().insert(session);

        assertThat(store().insert(AskSession.begun(UUID.randomUUID(), tenant, "u1", LATER)))
                .isFalse();
        assertThat(store().insert(AskSession.begun(UUID.randomUUID(), stranger, "u1", LATER)))
                .isTrue();
        assertThat(store().find(tenant, "u1")).contains(session);
    }

    @Test
    void aTalkThatIsOverLeavesItsName() {
        store().insert(session);

        store().retire(stranger, session.conversationId());
        assertThat(store().find(tenant, "u1")).contains(session);
        store().retire(tenant, session.conversationId());

        assertThat(store().find(tenant, "u1")).isEmpty();
        assertThat(store().find(tenant, session.conversationId().toString())).isPresent();
        assertThat(store().insert(AskSession.begun(UUID.randomUUID(), tenant, "u1", LATER)))
                .isTrue();
    }

    @Test
    void itMovesOnlyFromWhereItIs() {
        store().insert(session);
        AskSession pending = session.pending("requested", LATER);
        AskSession claimed = pending.claimedBy("ann@example.org", LATER.plusSeconds(1));

        assertThat(store().move(session, pending)).isTrue();
        assertThat(store().move(session, pending)).isFalse();
        assertThat(store().find(tenant, "u1")).contains(pending);
        assertThat(store().move(pending, claimed)).isTrue();
        assertThat(store().find(tenant, "u1")).contains(claimed);
    }

    @Test
    void whenSomethingWasSaidIsKept() {
        store().insert(session);

        store().touch(tenant, session.conversationId(), LATER, 2);
        store().touch(stranger, session.conversationId(), LATER.plusSeconds(9), 0);

        AskSession now = store().find(tenant, "u1").orElseThrow();
        assertThat(now.lastAt()).isEqualTo(LATER);
        assertThat(now.doubts()).isEqualTo(2);
    }
}
