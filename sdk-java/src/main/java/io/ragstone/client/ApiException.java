package io.ragstone.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not give an answer that can be used. The subclasses say why.
 *
 * <pre>{@code
 * try {
 *     client.execute(request, new TypeReference<JsonNode>() {});
 * } catch (ApiStatusException e) {
 *     log.warn("The server said {}: {}", e.status(), e.response().text());
 * } catch (ApiException e) {
 *     log.warn("No answer", e);
 * }
 * }</pre>
 */
public sealed class ApiException extends RuntimeException
        permits ApiCancelledException,
                ApiConnectionException,
                ApiInterruptedException,
                ApiProtocolException,
                ApiStatusException,
                ApiTimeoutException {
    private static final long serialVersionUID = 1L;

    ApiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
