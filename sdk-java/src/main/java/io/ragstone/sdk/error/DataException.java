package io.ragstone.sdk.error;

/**
 * The request is well-formed but cannot be done with the data that there is (code 102 and its like), such as a name that is taken or a document that is being parsed.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (DataException e) {
 *     System.err.println(e.getMessage()); // Can't parse document that is currently being processed
 * }
 * }</pre>
 */
public final class DataException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure that the server told of. */
    public DataException(String message, ErrorDetails details) {
        super(message, details);
    }
}
