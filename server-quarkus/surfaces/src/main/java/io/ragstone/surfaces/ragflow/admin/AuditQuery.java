package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.core.audit.AuditFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which events of the audit log a request wants. */
final class AuditQuery {
    private static final Pattern MILLIS = Pattern.compile("\\d{1,16}");

    private AuditQuery() {}

    /** An empty filter is none. */
    static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter.strip();
    }

    static AuditFilter filter(
            @Nullable String action, @Nullable String success, @Nullable String from, @Nullable String until) {
        return new AuditFilter(null, given(action), truth(given(success)), time("from", from), time("until", until));
    }

    private static @Nullable Boolean truth(@Nullable String success) {
        if (success == null || success.equals("true") || success.equals("false")) {
            return success == null ? null : Boolean.valueOf(success);
        }
        throw AdminRefusal.argument("`success` is either true or false, not '" + success + "'.");
    }

    private static @Nullable Instant time(String name, @Nullable String sent) {
        String text = given(sent);
        if (text == null) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(
                    MILLIS.matcher(text).matches()
                            ? Long.parseLong(text)
                            : OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw AdminRefusal.argument("`" + name + "` is a date such as 2025-11-12T19:36:56Z, or milliseconds since"
                    + " 1970; it cannot be '" + text + "'.");
        }
    }
}
