package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer, or the end of what was waited for, did not come in time. The server may be at it still.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (TimedOutException e) {
 *     System.err.println(e.getMessage()); // 2 of 5 documents were not parsed within PT1M ...
 * }
 * }</pre>
 */
public final class TimedOutException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure without an answer of the server. */
    public TimedOutException(String message, @Nullable Throwable cause) {
        super(message, ErrorDetails.noAnswer(), cause);
    }
}
