package io.ragstone.sdk.error;

/**
 * The API key is missing, wrong or revoked (codes 109 and 401).
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (AuthenticationException e) {
 *     System.err.println("Check the API key: " + e.getMessage());
 * }
 * }</pre>
 */
public final class AuthenticationException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure that the server told of. */
    public AuthenticationException(String message, ErrorDetails details) {
        super(message, details);
    }
}
