package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiException;
import io.ragstone.client.SseStream;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.RagflowException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The events of a streamed answer, in which a code other than 0 is a failure. Any thread may close them. */
public final class Events implements AutoCloseable {
    private final SseStream<JsonNode> stream;
    private final Iterator<JsonNode> events;
    private @Nullable JsonNode first;

    private Events(SseStream<JsonNode> stream) {
        this.stream = stream;
        this.events = stream.iterator();
    }

    /** Where there is plain JSON in place of a stream, it is read at once, for it is a refusal most of the time. */
    static Events of(SseStream<JsonNode> stream) {
        Events events = new Events(stream);
        if (stream.isPlainJson()) {
            try {
                events.first = events.next();
            } catch (RuntimeException e) {
                events.close();
                throw e;
            }
        }
        return events;
    }

    /** Waits for the next event; {@code null} at the end. */
    public @Nullable JsonNode next() {
        JsonNode event = first == null ? read() : first;
        first = null;
        if (event != null) {
            failOn(new Fields(event));
        }
        return event;
    }

    private @Nullable JsonNode read() {
        try {
            return events.hasNext() ? events.next() : null;
        } catch (ApiException e) {
            throw Errors.noAnswer(e);
        }
    }

    private void failOn(Fields event) {
        Long code = event.number("code");
        if (code != null && code != 0) {
            String requestId = stream.header("X-Request-Id");
            RagflowException failure = Errors.coded(
                    event.textOrEmpty("message"), new ErrorDetails(code.intValue(), stream.status(), requestId), null);
            close();
            throw failure;
        }
    }

    /** Whether the server answered with one JSON value in place of a stream. */
    public boolean isPlainJson() {
        return stream.isPlainJson();
    }

    /** Gives the connection back when the last event that matters was read. */
    public void finish() {
        stream.finish();
    }

    @Override
    public void close() {
        stream.close();
    }
}
