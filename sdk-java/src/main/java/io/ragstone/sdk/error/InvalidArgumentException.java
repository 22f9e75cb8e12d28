package io.ragstone.sdk.error;

/**
 * The server does not take what was given (code 101); its message names the field.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (InvalidArgumentException e) {
 *     System.err.println(e.getMessage()); // Field: <name> - Message: <String should have at most 128 characters> ...
 * }
 * }</pre>
 */
public final class InvalidArgumentException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure that the server told of. */
    public InvalidArgumentException(String message, ErrorDetails details) {
        super(message, details);
    }
}
