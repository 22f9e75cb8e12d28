package io.ragstone.sdk.error;

/**
 * Something went wrong inside the server (codes 100, 105 and 500, HTTP 5xx). The message says what, as far as the server tells.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (ServerException e) {
 *     log.error("Look for request {} in the server's log", e.requestId(), e);
 * }
 * }</pre>
 */
public final class ServerException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure that the server told of. */
    public ServerException(String message, ErrorDetails details) {
        super(message, details);
    }
}
