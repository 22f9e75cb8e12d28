package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited for the server; its interrupt flag is set again.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (InterruptedCallException e) {
 *     return; // somebody wants this thread to stop
 * }
 * }</pre>
 */
public final class InterruptedCallException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure without an answer of the server. */
    public InterruptedCallException(String message, @Nullable Throwable cause) {
        super(message, ErrorDetails.noAnswer(), cause);
    }
}
