package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was ended by its own side, such as by closing the stream of an answer while somebody was reading it.
 *
 * <pre>{@code
 * try {
 *     stream.forEach(part -> show(part.delta()));
 * } catch (BrokenAnswerException e) {
 *     if (e.reason() instanceof CancelledException) {
 *         show("(stopped)");
 *     }
 * }
 * }</pre>
 */
public final class CancelledException extends RagflowException {
    private static final long serialVersionUID = 1L;

    /** A failure without an answer of the server. */
    public CancelledException(String message, @Nullable Throwable cause) {
        super(message, ErrorDetails.noAnswer(), cause);
    }
}
