package io.ragstone.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Retry-After} header, which holds seconds or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** The time to wait, or {@code null} without a header that can be understood. */
    static @Nullable Duration parse(@Nullable String header, Clock clock) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String value = header.strip();
        try {
            double seconds = Double.parseDouble(value);
            return Double.isFinite(seconds) ? notNegative(Duration.ofMillis(Math.round(seconds * 1000))) : null;
        } catch (NumberFormatException notSeconds) {
            return untilDate(value, clock);
        }
    }

    private static @Nullable Duration untilDate(String value, Clock clock) {
        try {
            ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return notNegative(Duration.between(clock.instant(), date));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
