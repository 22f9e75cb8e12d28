package io.ragstone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The events of an answer that is streamed, each read when it is asked for. Closing the stream ends the request, which
 * tells the server to stop. It can be walked through once, by one thread. A server that answers with plain JSON instead
 * gives a single event.
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
    private static final String END = "[DONE]";
    private static final int LONGEST_EXCERPT = 200;

    private final Response response;
    private final ServerSentEvents events;
    private final boolean plainJson;
    private final ObjectMapper mapper;
    private final JavaType type;
    private boolean walked;

    SseStream(Response response, ObjectMapper mapper, Class<T> type) {
        this.response = response;
        this.events = new ServerSentEvents(response.body().source());
        this.plainJson =
                response.header("Content-Type", "").toLowerCase(Locale.ROOT).contains("json");
        this.mapper = mapper;
        this.type = mapper.constructType(type);
    }

    /** The events, one after the other; may be asked for once. */
    @Override
    public Iterator<T> iterator() {
        if (walked) {
            throw new IllegalStateException("The events of a stream can be walked through only once.");
        }
        walked = true;
        return plainJson ? new OnlyEvent() : new Events();
    }

    /** The events as a Java stream. Closing it closes this stream. */
    public Stream<T> stream() {
        Spliterator<T> spliterator =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    @Override
    public void close() {
        response.close();
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

    private ApiException broken(IOException failure) {
        close();
        return failure instanceof SocketTimeoutException
                ? new ApiTimeoutException("The next event of the stream did not come in time.", failure)
                : new ApiConnectionException("The stream broke off: " + failure.getMessage(), false, failure);
    }

    private final class Events implements Iterator<T> {
        private @Nullable String next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = fetch();
                if (next == null) {
                    ended = true;
                    close();
                }
            }
            return next != null;
        }

        private @Nullable String fetch() {
            try {
                String data = events.next();
                return END.equals(data) ? null : data;
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The stream has no more events.");
            }
            String data = Objects.requireNonNull(next);
            next = null;
            return read(data);
        }
    }

    private final class OnlyEvent implements Iterator<T> {
        private boolean taken;

        @Override
        public boolean hasNext() {
            return !taken;
        }

        @Override
        public T next() {
            if (taken) {
                throw new NoSuchElementException("The stream has no more events.");
            }
            taken = true;
            try (response) {
                return read(response.body().string());
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }
}
