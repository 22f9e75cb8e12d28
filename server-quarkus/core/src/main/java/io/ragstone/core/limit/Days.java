package io.ragstone.core.limit;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The days that quotas last, which begin at midnight UTC for everybody. */
final class Days {
    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    CoreException usedUp(long limit, String sentence) {
        Instant tomorrow = today().plus(1, ChronoUnit.DAYS);
        long wait = Math.max(1, Duration.between(clock.instant(), tomorrow).toSeconds());
        return new CoreException(
                ErrorCode.RATE_LIMITED,
                sentence,
                Map.of(
                        "retryAfterSeconds",
                        wait,
                        "limit",
                        limit,
                        "remaining",
                        0L,
                        "resetEpochSeconds",
                        tomorrow.getEpochSecond()),
                null);
    }
}
