package io.ragstone.core.tenant.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Origin;
import io.ragstone.core.error.CoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoginGuardTest {
    private static final int FREE = 3;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeFailedLoginStore store = new FakeFailedLoginStore();
    private final LoginGuard guard = new LoginGuard(store, new FakeTransactions(), clock, FREE);

    @Nested
    class Fake extends FailedLoginStoreContract {
        @Override
        protected FailedLoginStore store() {
            return store;
        }
    }

    private LoginGuard.Attempt tryFrom(String address, String email) {
        return guard.begin(email, new Origin(address, "test", "1"));
    }

    /** How many seconds to wait; 0 when the attempt may be made, which then fails. */
    private long wait(String address, String email) {
        try {
            tryFrom(address, email);
            return 0;
        } catch (CoreException e) {
            return (long) Objects.requireNonNull(e.details().get("retryAfterSeconds"));
        }
    }

    @Test
    void theDelayGrowsWithEachFailure() {
        for (int i = 0; i < FREE; i++) {
            assertThat(wait("192.0.2.1", "ada@example.org")).isZero();
        }
        for (long delay : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(wait("192.0.2.1", "ADA@example.org")).isEqualTo(delay);
            clock.advance(Duration.ofSeconds(delay).minusMillis(1));
            assertThat(wait("192.0.2.1", "ada@example.org")).isEqualTo(1);
            clock.advance(Duration.ofMillis(1));
            assertThat(wait("192.0.2.1", "ada@example.org")).isZero();
        }
    }

    @Test
    void attemptsThatWereNotMadeDoNotLengthenTheDelay() {
        for (int i = 0; i < FREE + 100; i++) {
            wait("192.0.2.1", "ada@example.org");
        }
        assertThat(wait("192.0.2.1", "ada@example.org")).isEqualTo(1);
    }

    @Test
    void whoKnowsThePasswordStartsAnew() {
        for (int i = 0; i < FREE - 1; i++) {
            tryFrom("192.0.2.1", "ada@example.org");
        }
        guard.succeeded(tryFrom("192.0.2.1", "ada@example.org"));

        for (int i = 0; i < FREE; i++) {
            assertThat(wait("192.0.2.1", "ada@example.org")).isZero();
        }
        assertThat(wait("192.0.2.1", "ada@example.org")).isPositive();
    }

    @Test
    void nobodyLocksOutSomebodyElse() {
        for (int i = 0; i < FREE + 1; i++) {
            wait("192.0.2.1", "ada@example.org");
        }
        assertThat(wait("192.0.2.2", "ada@example.org")).isZero();
        assertThat(wait("192.0.2.1", "bob@example.org")).isZero();
    }

    @Test
    void anAccountThatIsTriedFromEverywhereIsLocked() {
        int made = 0;
        while (wait("192.0.2." + made, "ada@example.org") == 0) {
            made++;
        }
        assertThat(made).isEqualTo(5 * FREE);
        assertThat(wait("198.51.100.1", "ada@example.org")).isPositive();
        assertThat(wait("198.51.100.1", "bob@example.org")).isZero();
    }

    @Test
    void anAddressThatTriesEverybodyIsLocked() {
        int made = 0;
        while (wait("192.0.2.1", "user" + made + "@example.org") == 0) {
            made++;
        }
        assertThat(made).isEqualTo(10 * FREE);
        assertThat(wait("192.0.2.2", "user0@example.org")).isZero();
    }

    @Test
    void anAccountOfOnesOwnDoesNotHelpToTryOthers() {
        int made = 0;
        while (wait("192.0.2.1", "user" + made + "@example.org") == 0) {
            made++;
            LoginGuard.Attempt own = made < 10 * FREE ? tryFrom("192.0.2.1", "mine@example.org") : null;
            if (own != null) {
                guard.succeeded(own);
            }
        }
        assertThat(made).isEqualTo(10 * FREE);
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        for (int i = 0; i < FREE; i++) {
            assertThat(wait("2001:db8:1:2::" + i, "ada@example.org")).isZero();
        }
        assertThat(wait("2001:db8:1:2:ffff::1", "ada@example.org")).isPositive();
        assertThat(wait("2001:db8:1:3::1", "ada@example.org")).isZero();
    }

    @Test
    void afterADayAllIsForgotten() {
        for (int i = 0; i < FREE + 1; i++) {
            wait("192.0.2.1", "ada@example.org");
        }
        clock.advance(LoginGuard.MEMORY);
        for (int i = 0; i < FREE; i++) {
            assertThat(wait("192.0.2.1", "ada@example.org")).isZero();
        }
    }

    @Test
    void theRefusalSaysHowLongToWait() {
        for (int i = 0; i < FREE; i++) {
            tryFrom("192.0.2.1", "ada@example.org");
        }
        assertThatThrownBy(() -> tryFrom("192.0.2.1", "ada@example.org"))
                .hasMessage("Too many attempts to log in. Wait 1 seconds.");
    }
}
