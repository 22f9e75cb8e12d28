package io.ragstone.surfaces.ragflow.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as RAGFlow writes them. */
public final class RagflowDates {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RagflowDates() {}

    public static String date(Instant time) {
        return DATE.format(time);
    }

    public static @Nullable String dateOrNull(@Nullable Instant time) {
        return time == null ? null : date(time);
    }

    public static String plain(Instant time) {
        return PLAIN.format(time);
    }
}
