package io.ragstone.core.model.call;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.call.ModelCall.Outcome;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Spares whoever waits the calls of a provider that has failed several times in a row. After a pause one call is let
 * through; how it ends decides for the others. Each tenant and each address is looked at for itself.
 */
public final class CircuitBreakers implements CallGate, ModelCallListener {
    /** Tenants name addresses as they like; rather all troubles are forgotten than too many remembered. */
    private static final int MOST = 10_000;

    private final int failures;
    private final Duration pause;
    private final Clock clock;
    private final Map<Place, Trouble> troubles = new ConcurrentHashMap<>();

    /** @param failures so many in a row are too many; 0 for never */
    public CircuitBreakers(int failures, Duration pause, Clock clock) {
        this.failures = failures;
        this.pause = pause;
        this.clock = clock;
    }

    private record Place(UUID tenantId, String provider, String baseUrl) {
        static Place of(ModelEndpoint endpoint) {
            return new Place(endpoint.tenantId(), endpoint.model().provider(), endpoint.baseUrl());
        }
    }

    /**
     * @param failures in a row
     * @param until nobody calls before; null while calls are let through
     * @param tried somebody tries whether it works again
     */
    private record Trouble(int failures, @Nullable Instant until, boolean tried) {}

    @Override
    public void pass(ModelEndpoint endpoint) {
        Instant now = clock.instant();
        troubles.computeIfPresent(Place.of(endpoint), (place, trouble) -> {
            Instant until = trouble.until();
            if (until == null) {
                return trouble;
            }
            if (trouble.tried() || now.isBefore(until)) {
                throw leftAlone(place, trouble.failures(), Duration.between(now, until));
            }
            return new Trouble(trouble.failures(), until, true);
        });
    }

    @Override
    public void ended(ModelCall call) {
        Place place = Place.of(call.endpoint());
        if (call.outcome() == Outcome.CANCELLED) {
            troubles.computeIfPresent(place, (key, trouble) -> new Trouble(trouble.failures(), trouble.until(), false));
        } else if (isTrouble(call.failure()) && failures > 0) {
            if (troubles.size() >= MOST) {
                troubles.clear();
            }
            troubles.compute(place, (key, trouble) -> worse(trouble));
        } else {
            troubles.remove(place);
        }
    }

    /** Calls that began before the pause and fail within it do not prolong it. */
    private Trouble worse(@Nullable Trouble before) {
        int count = before == null ? 1 : before.failures() + 1;
        Instant until = before == null ? null : before.until();
        boolean begins = count >= failures && (until == null || before != null && before.tried());
        return new Trouble(count, begins ? clock.instant().plus(pause) : until, false);
    }

    /** Who refuses a request is there; who does not answer, or answers nonsense, is not. */
    private static boolean isTrouble(@Nullable ErrorCode failure) {
        return failure == ErrorCode.UNAVAILABLE || failure == ErrorCode.TIMEOUT || failure == ErrorCode.INTERNAL;
    }

    private static CoreException leftAlone(Place place, int failures, Duration left) {
        return new CoreException(
                ErrorCode.UNAVAILABLE,
                place.provider() + " has failed " + failures + " times in a row at " + place.baseUrl()
                        + ". It is asked again in " + Math.max(1, left.toSeconds()) + " seconds.");
    }
}
