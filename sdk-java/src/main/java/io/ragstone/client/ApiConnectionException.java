package io.ragstone.client;

import java.io.IOException;

/**
 * The server could not be reached, or the connection broke before the answer was complete.
 *
 * <pre>{@code
 * try {
 *     client.execute(request);
 * } catch (ApiConnectionException e) {
 *     if (e.neverSent()) {
 *         // nothing has happened on the server: the same call may be made again
 *     }
 * }
 * }</pre>
 */
public final class ApiConnectionException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final boolean neverSent;

    ApiConnectionException(String message, boolean neverSent, IOException cause) {
        super(message, cause);
        this.neverSent = neverSent;
    }

    /** Whether it is certain that the server never saw the request, because no connection came about. */
    public boolean neverSent() {
        return neverSent;
    }
}
