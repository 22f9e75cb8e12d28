package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiCancelledException;
import io.ragstone.client.ApiConnectionException;
import io.ragstone.client.ApiException;
import io.ragstone.client.ApiInterruptedException;
import io.ragstone.client.ApiProtocolException;
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
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells which exception stands for which failure. */
final class Errors {
    private static final int TOO_MANY_REQUESTS = 429;

    private Errors() {}

    /** The failure in an answer that has a code. */
    static RagflowException coded(int code, String message, ApiResponse response) {
        ErrorDetails details = new ErrorDetails(code, response.status(), response.header("X-Request-Id"));
        return coded(message, details, response.retryAfter());
    }

    /** The failure that a code stands for. */
    static RagflowException coded(String message, ErrorDetails details, @Nullable Duration retryAfter) {
        int code = details.code();
        String words = message.isBlank() ? "The server gave no reason (code " + code + ")." : message;
        if (code == TOO_MANY_REQUESTS || details.httpStatus() == TOO_MANY_REQUESTS) {
            return new RateLimitedException(words, details, retryAfter);
        }
        return switch (code) {
            case 109, 401 -> new AuthenticationException(words, details);
            case 103, 108, 403 -> new PermissionDeniedException(words, details);
            case 101, 400, 405, 413, 415, 422 -> new InvalidArgumentException(words, details);
            case 10, 102, 106, 409 -> new DataException(words, details);
            case 404 -> new NotFoundException(words, details);
            case 100, 105 -> new ServerException(words, details);
            default ->
                code >= 500 && code < 600 ? new ServerException(words, details) : new RagflowException(words, details);
        };
    }

    /** The failure in an answer of status 400 or more without a code. */
    static RagflowException uncoded(@Nullable JsonNode json, ApiResponse response) {
        Fields fields = new Fields(json == null ? Json.object() : json);
        String message = fields.textOrEmpty("message", "detail", "error", "msg");
        if (message.isEmpty()) {
            message = "The server answered with HTTP status " + response.status() + ".";
        }
        return coded(response.status(), message, response);
    }

    /** An answer that is none of a RAGFlow server. */
    static ProtocolException notRagflow(String what, ApiResponse response, @Nullable Throwable cause) {
        ErrorDetails details = new ErrorDetails(response.status(), response.status(), response.header("X-Request-Id"));
        return new ProtocolException(what, details, cause);
    }

    /** No usable answer at all. */
    static RagflowException noAnswer(ApiException failure) {
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
        if (failure instanceof ApiInterruptedException) {
            return new InterruptedCallException(message, failure);
        }
        if (failure instanceof ApiProtocolException) {
            return new ProtocolException(message, ErrorDetails.noAnswer(), failure);
        }
        return new RagflowException(message, ErrorDetails.noAnswer(), failure);
    }
}
