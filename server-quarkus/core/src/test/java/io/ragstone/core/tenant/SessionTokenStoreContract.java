package io.ragstone.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SessionTokenStore} does. */
public abstract class SessionTokenStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    private final Ids ids = new Ids(Clock.systemUTC());

    protected abstract SessionTokenStore store();

    @Test
    void aTokenIsFoundByItsHash() {
        SessionToken token = token(ids.next());
        store().insert(token);

        assertThat(store().findByHash(token.hash())).contains(token);
        assertThat(store().findByHash("no such hash")).isEmpty();
    }

    @Test
    void aDeletedTokenIsGone() {
        SessionToken token = token(ids.next());
        store().insert(token);

        assertThat(store().delete(token.hash())).isTrue();

        assertThat(store().findByHash(token.hash())).isEmpty();
        assertThat(store().delete(token.hash())).isFalse();
    }

    @Test
    void allTokensOfOneUserGoAtOnce() {
        UUID user = ids.next();
        SessionToken one = token(user);
        SessionToken two = token(user);
        SessionToken other = token(ids.next());
        store().insert(one);
        store().insert(two);
        store().insert(other);

        store().deleteAllOf(user);

        assertThat(store().findByHash(one.hash())).isEmpty();
        assertThat(store().findByHash(two.hash())).isEmpty();
        assertThat(store().findByHash(other.hash())).contains(other);
    }

    private SessionToken token(UUID user) {
        return new SessionToken("hash of " + ids.next(), user, MONDAY, TUESDAY);
    }
}
