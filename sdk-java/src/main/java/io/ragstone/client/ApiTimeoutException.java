package io.ragstone.client;

import java.io.IOException;

/**
 * The server was reached, but did not answer within the configured time. The request may have been executed.
 *
 * <pre>{@code
 * ApiClient.builder(url).readTimeout(Duration.ofMinutes(5)).build();
 * }</pre>
 */
public final class ApiTimeoutException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiTimeoutException(String message, IOException cause) {
        super(message, cause);
    }
}
