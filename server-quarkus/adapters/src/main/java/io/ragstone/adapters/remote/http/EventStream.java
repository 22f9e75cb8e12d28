package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events, one JSON object each; comments, other fields and what is no JSON are passed over. */
final class EventStream {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    /** No provider sends a longer line in good faith. */
    private static final long LONGEST_LINE = 4L << 20;

    private final BufferedSource source;
    private boolean done;

    EventStream(BufferedSource source) {
        this.source = source;
    }

    /** The next event; null when the provider has said that it is done, or the connection has ended. */
    @Nullable
    JsonNode next() throws IOException {
        for (String line = line(); line != null && !done; line = line()) {
            String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
            done = data.equals(DONE);
            JsonNode event = data.startsWith("{") ? read(data) : null;
            if (event != null) {
                return event;
            }
            if (done) {
                return null;
            }
        }
        return null;
    }

    /** Whether the provider has said so, rather than merely stopped. */
    boolean done() {
        return done;
    }

    private static @Nullable JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private @Nullable String line() throws IOException {
        long end = source.indexOf((byte) '\n', 0, LONGEST_LINE);
        if (end >= 0) {
            return source.readUtf8LineStrict(LONGEST_LINE);
        }
        if (source.request(LONGEST_LINE)) {
            throw new IOException("A line is longer than " + LONGEST_LINE + " bytes.");
        }
        Buffer rest = source.getBuffer();
        return rest.size() == 0 ? null : rest.readUtf8();
    }
}
