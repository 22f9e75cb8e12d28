package io.ragstone.sdk.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiCancelledException;
import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiConnectionException;
import io.ragstone.client.ApiException;
import io.ragstone.client.ApiInterruptedException;
import io.ragstone.client.ApiProtocolException;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.ApiTimeoutException;
import io.ragstone.sdk.error.AuthenticationException;
import io.ragstone.sdk.error.CancelledException;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.InterruptedCallException;
import io.ragstone.sdk.error.InvalidArgumentException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.PermissionDeniedException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.error.RateLimitedException;
import io.ragstone.sdk.error.ServerException;
import io.ragstone.sdk.error.TimedOutException;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes calls and opens the envelope {@code {status, data}}; an error has a true HTTP status. */
final class AskCalls {
    private final ApiClient client;

    AskCalls(ApiClient client) {
        this.client = client;
    }

    JsonNode data(ApiRequest request) {
        ApiResponse response = raw(request);
        JsonNode envelope = json(response);
        if (!response.isSuccessful()) {
            throw refusal(new Fields(envelope), response);
        }
        if (!envelope.path("status").asText().equals("success")) {
            throw new ProtocolException(
                    "The answer is JSON, but without the \"status\" of this API.", details(response), null);
        }
        return envelope.path("data");
    }

    <T> Page<T> page(ApiRequest request, Function<JsonNode, T> read) {
        JsonNode data = data(request);
        List<T> items = new ArrayList<>();
        data.path("items").forEach(item -> items.add(read.apply(item)));
        return new Page<>(items, OptionalLong.of(data.path("total").asLong()));
    }

    ApiResponse raw(ApiRequest request) {
        try {
            return client.send(request);
        } catch (ApiException e) {
            throw noAnswer(e);
        }
    }

    JsonNode json(ApiResponse response) {
        try {
            return response.json();
        } catch (ApiProtocolException e) {
            throw new ProtocolException(String.valueOf(e.getMessage()), details(response), e);
        }
    }

    private static ErrorDetails details(ApiResponse response) {
        return new ErrorDetails(response.status(), response.status(), response.header("X-Request-Id"));
    }

    private static RagflowException refusal(Fields envelope, ApiResponse response) {
        String told = envelope.textOrEmpty("error", "message");
        String message = told.isEmpty() ? "The server answered with HTTP status " + response.status() + "." : told;
        ErrorDetails details = details(response);
        return switch (response.status()) {
            case 400, 405, 413, 415, 422 -> new InvalidArgumentException(message, details);
            case 401 -> new AuthenticationException(message, details);
            case 403 -> new PermissionDeniedException(message, details);
            case 404 -> new NotFoundException(message, details);
            case 409 -> new DataException(message, details);
            case 429 -> new RateLimitedException(message, details, response.retryAfter());
            default -> new ServerException(message, details);
        };
    }

    private static RagflowException noAnswer(ApiException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "The call failed.");
        if (failure instanceof ApiTimeoutException) {
            return new TimedOutException(message, failure);
        }
        if (failure instanceof ApiConnectionException) {
            return new ConnectionException(message, failure);
        }
        if (failure instanceof ApiCancelledException) {
            return new CancelledException(message, failure);
        }
        return failure instanceof ApiInterruptedException
                ? new InterruptedCallException(message, failure)
                : new RagflowException(message, ErrorDetails.noAnswer(), failure);
    }
}
