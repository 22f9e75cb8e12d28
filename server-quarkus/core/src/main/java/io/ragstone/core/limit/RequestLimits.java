package io.ragstone.core.limit;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets each tenant, user and key make so many requests a minute through each API. */
public final class RequestLimits {
    private static final long WINDOW_SECONDS = 60;

    /** Far more callers than a server has in a minute. */
    private static final int MOST_BUCKETS = 100_000;

    private final Limits rates;
    private final Counters counters;
    private final Clock clock;
    private final Map<Scope, Bucket> buckets = new ConcurrentHashMap<>();

    public RequestLimits(Limits rates, Counters counters, Clock clock) {
        this.rates = rates;
        this.counters = counters;
        this.clock = clock;
    }

    /** Says how many there may be, which may change at any time. */
    @FunctionalInterface
    public interface Limits {
        /**
         * The rates of a caller.
         *
         * @param surface the API, by the name that calls bear
         * @param tenantId the caller's tenant; null where there is none
         */
        Rates of(String surface, @Nullable UUID tenantId);
    }

    private enum Who {
        TENANT,
        USER,
        KEY
    }

    private record Scope(String surface, Who who, UUID id) {
        String counter() {
            return "requests/" + surface + "/" + who + "/" + id;
        }
    }

    /**
     * Counts a call, and returns what is left of the scarcest of its limits; null when there are none.
     *
     * @throws CoreException when one of them is used up
     */
    public @Nullable Allowance take(CallContext call) {
        Principal caller = call.principal();
        Rates most = rates.of(call.surface(), caller.tenantId());
        Allowance left = take(null, call.surface(), Who.TENANT, caller.tenantId(), most.tenant());
        left = take(left, call.surface(), Who.USER, caller.userId(), most.user());
        UUID key = caller instanceof Principal.KeyHolder holder ? holder.keyId() : null;
        return take(left, call.surface(), Who.KEY, key, most.key());
    }

    private @Nullable Allowance take(
            @Nullable Allowance before, String surface, Who who, @Nullable UUID id, long limit) {
        if (limit <= 0 || id == null) {
            return before;
        }
        long seconds = Math.floorDiv(clock.millis(), 1_000 * WINDOW_SECONDS) * WINDOW_SECONDS;
        Instant window = Instant.ofEpochSecond(seconds);
        Instant next = Instant.ofEpochSecond(seconds + WINDOW_SECONDS);
        Allowance taken = bucket(new Scope(surface, who, id), limit, window).take(window, next);
        if (taken == null) {
            throw refusal(limit, next);
        }
        return before == null || taken.remaining() < before.remaining() ? taken : before;
    }

    private Bucket bucket(Scope scope, long limit, Instant window) {
        Bucket known = buckets.get(scope);
        if (known != null && known.limit() == limit) {
            return known;
        }
        if (buckets.size() > MOST_BUCKETS) {
            buckets.values().removeIf(bucket -> bucket.isOlderThan(window));
        }
        return buckets.compute(
                scope,
                (fresh, other) ->
                        other != null && other.limit() == limit ? other : new Bucket(fresh.counter(), limit, counters));
    }

    private CoreException refusal(long limit, Instant next) {
        long wait = Math.max(1, Duration.between(clock.instant(), next).toSeconds());
        return new CoreException(
                ErrorCode.RATE_LIMITED,
                "Too many requests, please retry later.",
                Map.of(
                        "retryAfterSeconds",
                        wait,
                        "limit",
                        limit,
                        "remaining",
                        0L,
                        "resetEpochSeconds",
                        next.getEpochSecond()),
                null);
    }
}
