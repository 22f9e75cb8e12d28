package io.ragstone.sdk.error;

/**
 * The API key is good, but not for this (codes 103, 108 and 403); for datasets also when there is none with that id.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (PermissionDeniedException e) {
 *     System.err.println("Not yours: " + e.getMessage());
 * }
 * }</pre>
 */
public final class PermissionDeniedException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure that the server told of. */
    public PermissionDeniedException(String message, ErrorDetails details) {
        super(message, details);
    }
}
