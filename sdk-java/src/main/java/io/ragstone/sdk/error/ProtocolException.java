package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer came, but not one that a RAGFlow server gives: no JSON, or JSON of another shape. Often the base URL points
 * to something else, such as a web page or a proxy.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (ProtocolException e) {
 *     System.err.println("Is this really the API's address? " + e.getMessage());
 * }
 * }</pre>
 */
public final class ProtocolException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** An answer that cannot be understood. */
    public ProtocolException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
