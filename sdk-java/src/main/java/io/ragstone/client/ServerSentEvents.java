package io.ragstone.client;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads one server-sent event after the other, when it is asked for. */
final class ServerSentEvents {
    /** One event: what kind it is, which most servers do not say, and its data. */
    record Event(String name, String data) {}

    private static final String DATA = "data";
    private static final String NAME = "event";

    private final BufferedSource source;

    ServerSentEvents(BufferedSource source) {
        this.source = source;
    }

    /** The next event, or {@code null} at the end. Events without data are passed over. */
    @Nullable
    Event next() throws IOException {
        StringBuilder data = null;
        String name = "";
        for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
            if (line.isEmpty()) {
                if (data != null) {
                    return new Event(name, data.toString());
                }
                name = "";
            }
            String said = valueOf(NAME, line);
            name = said == null ? name : said;
            String value = valueOf(DATA, line);
            if (value != null) {
                data = data == null
                        ? new StringBuilder(value)
                        : data.append('\n').append(value);
            }
        }
        // A server that ends without the last blank line has still sent that event.
        return data == null ? null : new Event(name, data.toString());
    }

    private static @Nullable String valueOf(String field, String line) {
        if (line.equals(field)) {
            return "";
        }
        if (!line.startsWith(field + ":")) {
            return null;
        }
        String value = line.substring(field.length() + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
