package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiException;
import io.ragstone.client.ApiProtocolException;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.ApiStatusException;
import io.ragstone.client.Cancellation;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes Baiyuan's calls and opens the envelope {@code {status, data}}; an error has a true HTTP status. */
public final class AskGateway {
    private final ApiClient client;

    /** Calls through this client. */
    public AskGateway(ApiClient client) {
        this.client = client;
    }

    /** What is in the envelope's {@code data}. */
    public JsonNode data(ApiRequest request) {
        ApiResponse response = raw(request);
        if (!response.isSuccessful()) {
            throw refusal(response);
        }
        JsonNode envelope = json(response);
        if (!isSuccess(envelope)) {
            throw notThisApi(details(response));
        }
        return envelope.path("data");
    }

    /** A page of a list. */
    public <T> Page<T> page(ApiRequest request, Function<JsonNode, T> read) {
        JsonNode data = data(request);
        List<T> items = new ArrayList<>();
        data.path("items").forEach(item -> items.add(read.apply(item)));
        return new Page<>(items, OptionalLong.of(data.path("total").asLong(items.size())));
    }

    /** The answer as it is, errors included. */
    public ApiResponse raw(ApiRequest request) {
        try {
            return client.send(request);
        } catch (ApiException e) {
            throw Errors.noAnswer(e);
        }
    }

    /** An answer's JSON. */
    public JsonNode json(ApiResponse response) {
        try {
            return response.json();
        } catch (ApiProtocolException e) {
            throw new ProtocolException(String.valueOf(e.getMessage()), details(response), e);
        }
    }

    /**
     * The events of a streamed answer. A refusal before the stream is thrown at once.
     *
     * @param cancellation ends the request, before it is answered too
     */
    public Events events(ApiRequest request, Cancellation cancellation) {
        try {
            return Events.of(client.stream(request.cancelledBy(cancellation), JsonNode.class), AskGateway::failureIn);
        } catch (ApiStatusException e) {
            throw refusal(e.response());
        } catch (ApiException e) {
            throw Errors.noAnswer(e);
        }
    }

    private static @Nullable RagflowException failureIn(
            Events.Event event, int httpStatus, @Nullable String requestId) {
        if (event.name().equals("error")) {
            Fields fields = new Fields(event.data());
            int code = codeOf(fields.textOrEmpty("code"));
            return Errors.coded(fields.textOrEmpty("message"), new ErrorDetails(code, httpStatus, requestId), null);
        }
        return event.name().isEmpty() && !isSuccess(event.data())
                ? notThisApi(new ErrorDetails(httpStatus, httpStatus, requestId))
                : null;
    }

    /** The HTTP status that would go with the word. */
    private static int codeOf(String word) {
        return switch (word) {
            case "invalid_request", "unsupported" -> 400;
            case "forbidden", "tenant_disabled" -> 403;
            case "not_found" -> 404;
            case "conflict" -> 409;
            case "too_large" -> 413;
            case "rate_limited" -> 429;
            case "unavailable", "timeout" -> 503;
            default -> 500;
        };
    }

    private static RagflowException refusal(ApiResponse response) {
        try {
            return Errors.uncoded(response.json(), response);
        } catch (ApiProtocolException noJson) {
            return Errors.uncoded(null, response);
        }
    }

    private static boolean isSuccess(JsonNode envelope) {
        return envelope.path("status").asText().equals("success");
    }

    private static ProtocolException notThisApi(ErrorDetails details) {
        return new ProtocolException("The answer is JSON, but without the \"status\" of this API.", details, null);
    }

    private static ErrorDetails details(ApiResponse response) {
        return new ErrorDetails(response.status(), response.status(), response.header("X-Request-Id"));
    }
}
