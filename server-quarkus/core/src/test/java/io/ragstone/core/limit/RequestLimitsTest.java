package io.ragstone.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private static final UUID TENANT = new UUID(1, 1);
    private static final UUID ADA = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:20Z"));
    private final CountingCounters counters = new CountingCounters();

    @Test
    void aTenantHasSoManyRequestsAMinute() {
        RequestLimits limits = limits(new Rates(3, 0, 0));

        assertThat(limits.take(user(ADA))).isEqualTo(new Allowance(3, 2, Instant.parse("2026-03-02T09:01:00Z")));
        limits.take(user(BOB));
        assertThat(limits.take(key(5))).isEqualTo(new Allowance(3, 0, Instant.parse("2026-03-02T09:01:00Z")));
        assertThatThrownBy(() -> limits.take(user(ADA))).isInstanceOfSatisfying(CoreException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(refusal.details())
                    .containsEntry("retryAfterSeconds", 40L)
                    .containsEntry("limit", 3L)
                    .containsEntry("remaining", 0L)
                    .containsEntry("resetEpochSeconds", 1772442060L);
        });

        clock.advance(Duration.ofSeconds(40));

        assertThat(limits.take(user(ADA))).isNotNull();
    }

    @Test
    void usersAndKeysHaveTheirOwnAndTheScarcestIsTold() {
        RequestLimits limits = limits(new Rates(100, 2, 5));

        assertThat(limits.take(user(ADA))).hasFieldOrPropertyWithValue("remaining", 1L);
        limits.take(user(ADA));
        assertThatThrownBy(() -> limits.take(user(ADA))).isInstanceOf(CoreException.class);
        assertThat(limits.take(user(BOB))).hasFieldOrPropertyWithValue("limit", 2L);
        assertThat(limits.take(key(7))).hasFieldOrPropertyWithValue("limit", 5L);
    }

    @Test
    void withoutALimitNothingIsCounted() {
        assertThat(limits(Rates.ANY).take(user(ADA))).isNull();
        assertThat(new RequestLimits((surface, tenant) -> Rates.ANY, counters, clock).take(user(ADA)))
                .isNull();
        assertThat(counters.adds).hasValue(0);
    }

    @Test
    void theStoreIsAskedOnceInAHundredthOfTheLimit() {
        RequestLimits limits = limits(new Rates(60_000, 0, 0));

        for (int i = 0; i < 60_000; i++) {
            limits.take(user(ADA));
        }

        assertThat(counters.adds).hasValue(100);
        assertThatThrownBy(() -> limits.take(user(ADA))).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> limits.take(user(ADA))).isInstanceOf(CoreException.class);
        assertThat(counters.adds).hasValue(100);
    }

    @Test
    void severalServersStayWithinTheLimitAndCloseToIt() {
        RequestLimits[] servers = {
            limits(new Rates(1_000, 0, 0)), limits(new Rates(1_000, 0, 0)), limits(new Rates(1_000, 0, 0))
        };
        int granted = 0;
        for (int i = 0; i < 5_000; i++) {
            granted += granted(servers[i % 7 % 3]);
        }

        assertThat(granted).isBetween(950, 1_000);
    }

    @Test
    void aLimitThatIsChangedHoldsFromTheNextRequestOn() {
        AtomicReference<Rates> rates = new AtomicReference<>(new Rates(0, 3, 0));
        RequestLimits limits =
                new RequestLimits((surface, tenant) -> Objects.requireNonNull(rates.get()), counters, clock);
        for (int i = 0; i < 3; i++) {
            limits.take(user(ADA));
        }
        assertThat(granted(limits)).isZero();

        rates.set(new Rates(0, 6, 0));
        assertThat(limits.take(user(ADA))).hasFieldOrPropertyWithValue("limit", 6L);
        rates.set(new Rates(0, 2, 0));
        assertThat(granted(limits)).isZero();
        rates.set(Rates.ANY);

        assertThat(granted(limits)).isEqualTo(1);
    }

    @Test
    void aTenantMayHaveALimitOfItsOwn() {
        RequestLimits limits =
                new RequestLimits((surface, tenant) -> new Rates(TENANT.equals(tenant) ? 2 : 1, 0, 0), counters, clock);
        CallContext other =
                new CallContext(new Principal.SessionUser(new UUID(1, 2), BOB, "bob@example.org"), "ragflow", "r");

        assertThat(granted(limits) + granted(limits) + granted(limits)).isEqualTo(2);
        assertThat(limits.take(other)).hasFieldOrPropertyWithValue("limit", 1L);
    }

    @Test
    void aStoreThatFailsStopsNobody() {
        RequestLimits limits = new RequestLimits(
                (surface, tenant) -> new Rates(10, 0, 0),
                new Counters() {
                    @Override
                    public long add(String name, Instant window, long amount) {
                        throw new IllegalStateException("gone");
                    }

                    @Override
                    public long read(String name, Instant window) {
                        throw new IllegalStateException("gone");
                    }

                    @Override
                    public void forgetBefore(Instant oldest) {}
                },
                clock);

        for (int i = 0; i < 10; i++) {
            assertThat(limits.take(user(ADA))).isNotNull();
        }
        assertThatThrownBy(() -> limits.take(user(ADA))).isInstanceOf(CoreException.class);
    }

    private int granted(RequestLimits limits) {
        try {
            limits.take(user(ADA));
            return 1;
        } catch (CoreException refused) {
            return 0;
        }
    }

    private RequestLimits limits(Rates rates) {
        return new RequestLimits((surface, tenant) -> rates, counters, clock);
    }

    private static CallContext user(UUID user) {
        return new CallContext(new Principal.SessionUser(TENANT, user, "ada@example.org"), "ragflow", "r");
    }

    private static CallContext key(long key) {
        return new CallContext(new Principal.KeyHolder(TENANT, null, new UUID(3, key)), "ragflow", "r");
    }

    /** Says how often it was asked. */
    private static final class CountingCounters implements Counters {
        final AtomicLong adds = new AtomicLong();
        private final MemoryCounters counters = new MemoryCounters();

        @Override
        public long add(String name, Instant window, long amount) {
            adds.incrementAndGet();
            return counters.add(name, window, amount);
        }

        @Override
        public long read(String name, Instant window) {
            return counters.read(name, window);
        }

        @Override
        public void forgetBefore(Instant oldest) {
            counters.forgetBefore(oldest);
        }
    }
}
