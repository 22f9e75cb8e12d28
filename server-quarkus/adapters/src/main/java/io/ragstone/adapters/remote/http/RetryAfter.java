package io.ragstone.adapters.remote.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** When a provider wants to be asked again: in seconds, or as a date. */
final class RetryAfter {
    private RetryAfter() {}

    static @Nullable Duration read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            String text = header.strip();
            Duration length = text.matches("\\d{1,9}(\\.\\d+)?")
                    ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000))
                    : Duration.between(Instant.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return length.isNegative() ? Duration.ZERO : length;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
