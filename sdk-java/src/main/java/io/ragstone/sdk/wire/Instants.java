package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time in all the spellings that servers use: milliseconds or seconds since 1970 as a number or as text,
 * "Wed, 12 Nov 2025 19:36:56 GMT", "2025-11-12 19:36:56" and ISO 8601. Without a zone it is taken as UTC.
 */
final class Instants {
    /** In seconds this is the year 5138, in milliseconds it is March 1973. */
    private static final double MOST_SECONDS = 1e11;

    private static final List<Function<String, Instant>> FORMATS = List.of(
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant(),
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));

    private Instants() {}

    static @Nullable Instant read(JsonNode node) {
        if (node.isNumber()) {
            return ofNumber(node.doubleValue());
        }
        String text = node.asText().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return ofNumber(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return ofText(text);
        }
    }

    private static Instant ofNumber(double number) {
        double millis = Math.abs(number) < MOST_SECONDS ? number * 1000 : number;
        return Instant.ofEpochMilli(Math.round(millis));
    }

    private static @Nullable Instant ofText(String text) {
        for (Function<String, Instant> format : FORMATS) {
            try {
                return format.apply(text);
            } catch (DateTimeException notThisFormat) {
                // one of the others may fit
            }
        }
        return null;
    }
}
