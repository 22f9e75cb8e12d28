package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiException;
import io.ragstone.client.ApiProtocolException;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.ApiStatusException;
import io.ragstone.client.Cancellation;
import io.ragstone.client.Download;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.RagflowException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls and opens the envelope {@code {code, message, data}} that the answers come in. */
public final class Gateway {
    private final ApiClient client;

    /** Calls through this client. */
    public Gateway(ApiClient client) {
        this.client = client;
    }

    /** The low-level client. */
    public ApiClient client() {
        return client;
    }

    /** What is in the envelope's {@code data}; a missing node when there is none. */
    public JsonNode data(ApiRequest request) {
        return envelope(request).path("data");
    }

    /** The whole envelope of a call that went well. */
    public JsonNode envelope(ApiRequest request) {
        return opened(raw(request));
    }

    /**
     * Sends ids under this name, each once. No ids are not sent: to a server an empty list may mean all there are, which
     * nobody means who has none.
     *
     * @return the envelope, where something was sent
     */
    public Optional<JsonNode> sendIds(ApiRequest request, String name, Collection<String> ids) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(envelope(request.json(Map.of(name, List.copyOf(new LinkedHashSet<>(ids))))));
    }

    /** An answer without an envelope, which has this field where a refusal has a code. */
    public JsonNode plain(ApiRequest request, String field) {
        ApiResponse response = raw(request);
        if (response.isSuccessful()) {
            JsonNode answer = json(response);
            if (answer.has(field)) {
                return answer;
            }
        }
        opened(response);
        throw Errors.notRagflow("The answer has no \"" + field + "\".", response, null);
    }

    /** The answer as it is, errors included. */
    public ApiResponse raw(ApiRequest request) {
        return told(() -> client.send(request));
    }

    /** An answer that is read as it arrives, errors included. */
    public Download open(ApiRequest request) {
        return told(() -> client.open(request, "*/*"));
    }

    /**
     * The events of a streamed answer. A refusal before the stream, be it a status or plain JSON, is thrown at once.
     *
     * @param cancellation ends the request, before it is answered too
     */
    public Events events(ApiRequest request, Cancellation cancellation) {
        try {
            return Events.of(client.stream(request.cancelledBy(cancellation), JsonNode.class), Gateway::failureIn);
        } catch (ApiStatusException e) {
            opened(e.response());
            throw Errors.noAnswer(e);
        } catch (ApiException e) {
            throw Errors.noAnswer(e);
        }
    }

    /** The envelope in an answer, or the exception that it stands for. */
    public static JsonNode opened(ApiResponse response) {
        JsonNode envelope = json(response);
        RagflowException failure = failureIn(envelope, response);
        if (failure != null) {
            throw failure;
        }
        return envelope;
    }

    private static JsonNode json(ApiResponse response) {
        try {
            return response.json();
        } catch (ApiProtocolException e) {
            if (!response.isSuccessful()) {
                throw Errors.uncoded(null, response);
            }
            throw Errors.notRagflow(String.valueOf(e.getMessage()), response, e);
        }
    }

    private static @Nullable RagflowException failureIn(JsonNode envelope, ApiResponse response) {
        Fields fields = new Fields(envelope);
        Long code = fields.number("code");
        if (code == null) {
            return response.isSuccessful()
                    ? Errors.notRagflow(
                            "The answer is JSON, but without the \"code\" of a RAGFlow answer.", response, null)
                    : Errors.uncoded(envelope, response);
        }
        if (code == 0 && !response.isSuccessful()) {
            return Errors.uncoded(envelope, response);
        }
        String message = fields.textOrEmpty("message");
        if (code == 0) {
            return isRefusalInDisguise(envelope, message) ? Errors.coded(109, message, response) : null;
        }
        return Errors.coded(code.intValue(), message, response);
    }

    private static @Nullable RagflowException failureIn(
            Events.Event event, int httpStatus, @Nullable String requestId) {
        Fields fields = new Fields(event.data());
        Long code = fields.number("code");
        return code == null || code == 0
                ? null
                : Errors.coded(
                        fields.textOrEmpty("message"), new ErrorDetails(code.intValue(), httpStatus, requestId), null);
    }

    /** RAGFlow 0.22 answers a missing or malformed Authorization header with code 0, a message and data false. */
    private static boolean isRefusalInDisguise(JsonNode envelope, String message) {
        JsonNode data = envelope.path("data");
        return data.isBoolean()
                && !data.booleanValue()
                && message.toLowerCase(Locale.ROOT).contains("authorization");
    }

    private static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (ApiException e) {
            throw Errors.noAnswer(e);
        }
    }
}
