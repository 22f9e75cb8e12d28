package io.ragstone.client;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads the data of one server-sent event after the other, when it is asked for. */
final class ServerSentEvents {
    private static final String DATA = "data";

    private final BufferedSource source;

    ServerSentEvents(BufferedSource source) {
        this.source = source;
    }

    /** The next event's data, or {@code null} at the end. Events without data are passed over. */
    @Nullable
    String next() throws IOException {
        StringBuilder data = null;
        for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
            if (line.isEmpty() && data != null) {
                return data.toString();
            }
            String value = dataOf(line);
            if (value != null) {
                data = data == null
                        ? new StringBuilder(value)
                        : data.append('\n').append(value);
            }
        }
        // A server that ends without the last blank line has still sent that event.
        return data == null ? null : data.toString();
    }

    private static @Nullable String dataOf(String line) {
        if (line.equals(DATA)) {
            return "";
        }
        if (!line.startsWith(DATA + ":")) {
            return null;
        }
        String value = line.substring(DATA.length() + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
