package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiException;
import io.ragstone.client.SseStream;
import io.ragstone.sdk.error.RagflowException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The events of a streamed answer, some of which may tell of a failure. Any thread may close them. */
public final class Events implements AutoCloseable {
    /**
     * One event.
     *
     * @param name its kind; empty where the server does not say, and for plain JSON in place of a stream
     */
    public record Event(String name, JsonNode data) {}

    /** Knows which events tell of a failure. */
    @FunctionalInterface
    interface Failures {
        /** The failure that an event tells of, or {@code null}. */
        @Nullable
        RagflowException in(Event event, int httpStatus, @Nullable String requestId);
    }

    private final SseStream<JsonNode> stream;
    private final Iterator<JsonNode> events;
    private final Failures failures;
    private @Nullable Event first;

    private Events(SseStream<JsonNode> stream, Failures failures) {
        this.stream = stream;
        this.events = stream.iterator();
        this.failures = failures;
    }

    /** Where there is plain JSON in place of a stream, it is read at once, for it is a refusal most of the time. */
    static Events of(SseStream<JsonNode> stream, Failures failures) {
        Events events = new Events(stream, failures);
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
    public @Nullable Event next() {
        Event event = first == null ? read() : first;
        first = null;
        if (event != null) {
            failOn(event);
        }
        return event;
    }

    private @Nullable Event read() {
        try {
            if (!events.hasNext()) {
                return null;
            }
            JsonNode data = events.next();
            return new Event(stream.eventName(), data);
        } catch (ApiException e) {
            throw Errors.noAnswer(e);
        }
    }

    private void failOn(Event event) {
        RagflowException failure = failures.in(event, stream.status(), stream.header("X-Request-Id"));
        if (failure != null) {
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
