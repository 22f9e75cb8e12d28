package io.ragstone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The events of an answer that is streamed, each read when it is asked for. Closing the stream, from any thread, ends
 * the request, which tells the server to stop; who is waiting for an event then gets an {@link ApiCancelledException}.
 * It can be walked through once, by one thread. A server that answers with plain JSON instead gives a single event.
 *
 * <pre>{@code
 * try (SseStream<JsonNode> events = client.stream(request, JsonNode.class)) {
 *     for (JsonNode event : events) {
 *         System.out.print(event.path("data").path("answer").asText());
 *     }
 * }
 * }</pre>
 *
 * @param <T> what an event is read as
 */
public final class SseStream<T> implements Iterable<T>, AutoCloseable {
    private static final int LONGEST_EXCERPT = 200;

    private final EventSource source;
    private final ObjectMapper mapper;
    private final JavaType type;
    private boolean walked;
    private String eventName = "";

    SseStream(EventSource source, ObjectMapper mapper, Class<T> type) {
        this.source = source;
        this.mapper = mapper;
        this.type = mapper.constructType(type);
    }

    /** The HTTP status. */
    public int status() {
        return source.response().code();
    }

    /** The first value of a header, or {@code null} without one; the name is found in any case. */
    public @Nullable String header(String name) {
        return source.response().header(name);
    }

    /** Whether the server answered with plain JSON in place of a stream, as many do to refuse. */
    public boolean isPlainJson() {
        return source.isPlainJson();
    }

    /** The events, one after the other; may be asked for once. */
    @Override
    public Iterator<T> iterator() {
        if (walked) {
            throw new IllegalStateException("The events of a stream can be walked through only once.");
        }
        walked = true;
        return new Events();
    }

    /** The events as a Java stream. Closing it closes this stream. */
    public Stream<T> stream() {
        Spliterator<T> spliterator =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    /** How the server calls the kind of the event that was read last; empty where it does not say. */
    public String eventName() {
        return eventName;
    }

    /** Gives the connection back when the last event that matters was read; nothing more is read then. */
    public void finish() {
        source.finish();
    }

    @Override
    public void close() {
        source.close();
    }

    private T read(String data) {
        try {
            return mapper.readValue(data, type);
        } catch (JsonProcessingException e) {
            close();
            String excerpt = data.length() <= LONGEST_EXCERPT ? data : data.substring(0, LONGEST_EXCERPT) + "…";
            throw new ApiProtocolException("An event of the stream cannot be read: " + excerpt, e);
        }
    }

    private final class Events implements Iterator<T> {
        private ServerSentEvents.@Nullable Event next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = source.next();
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The stream has no more events.");
            }
            ServerSentEvents.Event event = Objects.requireNonNull(next);
            next = null;
            eventName = event.name();
            return read(event.data());
        }
    }
}
