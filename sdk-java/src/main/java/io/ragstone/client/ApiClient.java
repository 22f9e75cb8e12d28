package io.ragstone.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ragstone.client.flow.StreamPublisher;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends requests to one server. It is made once and used by as many threads as there are; closing it ends its
 * connections. It throws for statuses of 400 and more, and knows no more about what an answer means.
 *
 * <pre>{@code
 * try (ApiClient client = ApiClient.builder("http://localhost:9380").bearer(key).build()) {
 *     JsonNode answer = client.execute(
 *             ApiRequest.of("GET", "/api/v1/datasets").query("page", 1),
 *             new TypeReference<JsonNode>() {});
 * }
 * }</pre>
 */
public final class ApiClient implements AutoCloseable {
    private static final String JSON = "application/json, */*;q=0.5";
    private static final String ANYTHING = "*/*";
    private static final String EVENTS = "text/event-stream, application/json";

    private final RequestEncoder encoder;
    private final Sender sender;
    private final ObjectMapper mapper;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    ApiClient(RequestEncoder encoder, Sender sender, ObjectMapper mapper, Runnable release) {
        this.encoder = encoder;
        this.sender = sender;
        this.mapper = mapper;
        this.release = release;
    }

    /**
     * Starts a client.
     *
     * @param baseUrl where the server is, such as {@code http://localhost:9380}; it may have a path of its own
     * @throws IllegalArgumentException when that is no http or https URL
     */
    public static ApiClientBuilder builder(String baseUrl) {
        return new ApiClientBuilder(baseUrl);
    }

    /** Reads and writes JSON as this client does: unknown properties are ignored, absent ones are null, null is not sent. */
    static ObjectMapper newMapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Servers in Python write NaN and Infinity, which strict JSON does not know.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                // Of an object's properties, not of a map's entries: there a null was put in by hand.
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /**
     * Sends a request and reads the answer as a value.
     *
     * @throws ApiStatusException for a status of 400 or more
     * @throws ApiException when there was no answer, or none of that type
     */
    public <T> T execute(ApiRequest request, TypeReference<T> type) {
        return successful(request).as(type);
    }

    /**
     * Sends a request whose answer does not matter beyond its success.
     *
     * @throws ApiStatusException for a status of 400 or more
     * @throws ApiException when there was no answer
     */
    public void execute(ApiRequest request) {
        successful(request);
    }

    private ApiResponse successful(ApiRequest request) {
        ApiResponse response = send(request);
        if (!response.isSuccessful()) {
            throw new ApiStatusException(request, response);
        }
        return response;
    }

    /**
     * Sends a request and gives the answer as it is, whatever its status.
     *
     * @throws ApiException when there was no answer
     */
    public ApiResponse send(ApiRequest request) {
        return sender.send(encoder.encode(whileOpen(request), JSON), this::readAll);
    }

    /**
     * Sends a request whose answer is read as it arrives.
     *
     * @throws ApiStatusException for a status of 400 or more
     * @throws ApiException when there was no answer
     */
    public Download download(ApiRequest request) {
        Download download = open(request, ANYTHING);
        if (download.isSuccessful()) {
            return download;
        }
        try (download) {
            throw new ApiStatusException(request, download.readAll());
        } catch (IOException e) {
            throw new ApiConnectionException("The connection broke during " + request + ".", false, e);
        }
    }

    /**
     * Sends a request whose answer, whatever its status, is read as it arrives.
     *
     * @throws ApiException when there was no answer
     */
    public Download open(ApiRequest request, String accept) {
        return sender.send(encoder.encode(whileOpen(request), accept), response -> new Download(response, mapper));
    }

    /**
     * Sends a request that is answered by a stream of events.
     *
     * @throws ApiStatusException for a status of 400 or more
     * @throws ApiException when there was no answer
     */
    public <T> SseStream<T> stream(ApiRequest request, Class<T> type) {
        Cancellation given = request.cancellation();
        Cancellation cancellation = given == null ? new Cancellation() : given;
        Request encoded = encoder.encode(whileOpen(request), EVENTS)
                .newBuilder()
                .tag(Cancellation.class, cancellation)
                .build();
        return sender.send(encoded, response -> {
            if (response.code() >= 400) {
                throw new ApiStatusException(request, readAll(response));
            }
            return new SseStream<>(new EventSource(response, cancellation), mapper, type);
        });
    }

    /**
     * The events of an answer that is streamed, for one subscriber. The request is sent when that one first asks for an
     * event; cancelling the subscription ends it. Failures are {@link ApiException}s.
     */
    public <T> Flow.Publisher<T> publish(ApiRequest request, Class<T> type) {
        return publish(request, type, StreamPublisher.ownThreads());
    }

    /** The same, where the executor's threads wait for the events and hand them over. */
    public <T> Flow.Publisher<T> publish(ApiRequest request, Class<T> type, Executor executor) {
        return new StreamPublisher<>(() -> new EventsWhenAsked<>(this, request, type), executor);
    }

    private ApiResponse readAll(Response response) throws IOException {
        try (response) {
            return new ApiResponse(
                    response.code(), response.headers(), response.body().bytes(), mapper);
        }
    }

    private ApiRequest whileOpen(ApiRequest request) {
        if (closed.get()) {
            throw new IllegalStateException("The client is closed.");
        }
        return request;
    }

    /** Ends this client's connections. An {@link OkHttpClient} that was given to it stays as it is. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            release.run();
        }
    }
}
