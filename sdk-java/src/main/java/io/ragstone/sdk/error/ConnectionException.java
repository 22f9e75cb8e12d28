package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The server could not be reached, or the connection broke before the answer was complete.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (ConnectionException e) {
 *     System.err.println("Is the server up? " + e.getMessage());
 * }
 * }</pre>
 */
public final class ConnectionException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure without an answer of the server. */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, ErrorDetails.noAnswer(), cause);
    }
}
