package io.ragstone.core.tenant.login;

import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes those wait who try passwords, longer with each one. An attempt counts as failed before it is made and is taken
 * back when it succeeds: so of many at once no more get through than of as many in a row.
 *
 * <p>One who tries an account from one address locks out nobody but himself; an account that is tried from many
 * addresses, and an address that tries many accounts, are stopped later.
 */
public final class LoginGuard {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;
    private static final int ACCOUNT_FACTOR = 5;
    private static final int ADDRESS_FACTOR = 10;

    /** After that time without a failure all is forgotten. */
    public static final Duration MEMORY = Duration.ofDays(1);

    private final FailedLoginStore failures;
    private final Transactions transactions;
    private final Clock clock;
    private final int free;

    /** @param free how many attempts may fail for an account from an address before there is a delay */
    public LoginGuard(FailedLoginStore failures, Transactions transactions, Clock clock, int free) {
        this.failures = failures;
        this.transactions = transactions;
        this.clock = clock;
        this.free = free;
    }

    /**
     * An attempt that may be made.
     *
     * @param pair stands for the account from the address
     */
    public record Attempt(String pair, String account, String address) {
        private List<String> keys() {
            return List.of(account, address, pair);
        }
    }

    /** Counts an attempt, or says how long to wait. */
    public Attempt begin(String email, Origin origin) {
        String name = email.toLowerCase(Locale.ROOT);
        String network = Networks.of(origin.address());
        Attempt attempt = new Attempt(
                "pair " + Tokens.hash(name + " " + network),
                "account " + Tokens.hash(name),
                "address " + Tokens.hash(network));
        Map<String, Integer> limits = Map.of(
                attempt.pair(),
                free,
                attempt.account(),
                free * ACCOUNT_FACTOR,
                attempt.address(),
                free * ADDRESS_FACTOR);
        transactions.run(() -> {
            Instant now = clock.instant();
            List<FailedLogins> before =
                    attempt.keys().stream().map(key -> known(key, now)).toList();
            before.forEach(failed -> requireUnlocked(failed, now));
            before.forEach(failed -> failures.put(next(failed, limits.getOrDefault(failed.key(), free), now)));
        });
        return attempt;
    }

    private FailedLogins known(String key, Instant now) {
        return failures.hold(key)
                .filter(failed -> failed.lastAt().plus(MEMORY).isAfter(now))
                .orElseGet(() -> new FailedLogins(key, 0, now, null));
    }

    private static void requireUnlocked(FailedLogins failed, Instant now) {
        Instant until = failed.lockedUntil();
        if (until != null && until.isAfter(now)) {
            long seconds =
                    Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
            throw new CoreException(
                    ErrorCode.RATE_LIMITED,
                    "Too many attempts to log in. Wait " + seconds + " seconds.",
                    Map.of("retryAfterSeconds", seconds),
                    null);
        }
    }

    private static FailedLogins next(FailedLogins failed, int limit, Instant now) {
        int count = failed.count() + 1;
        Instant until = count < limit ? null : now.plus(delay(count - limit));
        return new FailedLogins(failed.key(), count, now, until);
    }

    private static Duration delay(int beyond) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** The password was right: only what else came from that address is remembered. */
    public void succeeded(Attempt attempt) {
        transactions.run(() -> {
            failures.hold(attempt.account()).ifPresent(failed -> failures.delete(failed.key()));
            failures.hold(attempt.address())
                    .ifPresent(failed -> failures.put(
                            new FailedLogins(failed.key(), Math.max(0, failed.count() - 1), failed.lastAt(), null)));
            failures.delete(attempt.pair());
        });
    }
}
