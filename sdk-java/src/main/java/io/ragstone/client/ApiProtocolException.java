package io.ragstone.client;

import org.jspecify.annotations.Nullable;

/**
 * An answer came, but it is not what the API promises: not JSON, or JSON of another shape. Often the base URL points to
 * something else, such as a proxy's error page.
 *
 * <pre>{@code
 * try {
 *     client.execute(request, type);
 * } catch (ApiProtocolException e) {
 *     log.error("Is {} really the server?", baseUrl, e);
 * }
 * }</pre>
 */
public final class ApiProtocolException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiProtocolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
