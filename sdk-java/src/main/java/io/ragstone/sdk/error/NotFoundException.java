package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no such thing (code 404, and where a lookup of this SDK comes back empty).
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (NotFoundException e) {
 *     dataset = rag.createDataset("handbook");
 * }
 * }</pre>
 */
public final class NotFoundException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure that the server told of. */
    public NotFoundException(String message, ErrorDetails details) {
        super(message, details);
    }

    /** A lookup that came back empty, with what the server said to it. */
    public NotFoundException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
