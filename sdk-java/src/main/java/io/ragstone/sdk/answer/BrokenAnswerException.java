package io.ragstone.sdk.answer;

import io.ragstone.sdk.error.RagflowException;

/**
 * An answer that was begun and not completed. The question was taken, so it is not asked again by itself.
 *
 * <pre>{@code
 * try {
 *     session.ask(question, part -> show(part.text()));
 * } catch (BrokenAnswerException e) {
 *     show(e.soFar().content() + " ...");
 *     if (e.reason() instanceof TimedOutException) {
 *         show("The server fell silent.");
 *     }
 * }
 * }</pre>
 */
public final class BrokenAnswerException extends RagflowException {
    private static final long serialVersionUID = 1L;

    private final RagflowException reason;
    private final transient Message soFar;

    /** An answer that ended for this reason, after this was said. */
    public BrokenAnswerException(RagflowException reason, Message soFar) {
        super(String.valueOf(reason.getMessage()), reason.details(), reason);
        this.reason = reason;
        this.soFar = soFar;
    }

    /**
     * Why: a {@link io.ragstone.sdk.error.ServerException} when the server tells of a failure, a
     * {@link io.ragstone.sdk.error.TimedOutException} when it is silent for too long, a
     * {@link io.ragstone.sdk.error.ConnectionException} when the connection breaks, a
     * {@link io.ragstone.sdk.error.CancelledException} when its own side ends it.
     */
    public RagflowException reason() {
        return reason;
    }

    /** What was said by then. */
    public Message soFar() {
        return soFar;
    }
}
