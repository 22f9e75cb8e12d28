package io.ragstone.core.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Which of two values of metadata comes first: two numbers are compared as numbers, two dates of ISO 8601 as points in
 * time, and all others as text. A date without a time is its beginning, and one without a zone is in UTC.
 */
final class MetadataOrder {
    /** Longer ones are texts that happen to be made of digits. */
    private static final int LONGEST_NUMBER = 64;

    private static final int LONGEST_DATE = 40;
    private static final int SHORTEST_DATE = "2024-01-05".length();

    private MetadataOrder() {}

    static int compare(String left, String right) {
        BigDecimal leftNumber = number(left.strip());
        BigDecimal rightNumber = leftNumber == null ? null : number(right.strip());
        if (leftNumber != null && rightNumber != null) {
            return leftNumber.compareTo(rightNumber);
        }
        Instant leftTime = time(left.strip());
        Instant rightTime = leftTime == null ? null : time(right.strip());
        return leftTime != null && rightTime != null ? leftTime.compareTo(rightTime) : left.compareTo(right);
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant time(String text) {
        if (text.length() < SHORTEST_DATE || text.length() > LONGEST_DATE) {
            return null;
        }
        try {
            TemporalAccessor read = format(text).parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
            return switch (read) {
                case Instant instant -> instant;
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatter format(String text) {
        return text.length() == SHORTEST_DATE ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.ISO_DATE_TIME;
    }
}
