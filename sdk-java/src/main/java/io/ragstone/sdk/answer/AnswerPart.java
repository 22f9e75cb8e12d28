package io.ragstone.sdk.answer;

/**
 * A step of an answer that is being given.
 *
 * <pre>{@code
 * session.ask("When do quiet hours begin?", part -> System.out.print(part.delta()));
 * }</pre>
 *
 * @param delta what is said since the step before; all of them together are the answer, without the marks of citations
 *     that some servers put into it at the end
 * @param rewritten whether what was said before has changed: whoever shows it shows {@link #text} from now on
 * @param thinkingDelta what is thought since the step before
 * @param soFar all that is said so far, as a message
 */
public record AnswerPart(String delta, boolean rewritten, String thinkingDelta, Message soFar) {
    /** The text so far. */
    public String text() {
        return soFar.content();
    }

    /** What the model has thought so far; empty when it does not, or the server does not tell. */
    public String thinking() {
        return soFar.thinking();
    }

    /** What the answer stands on; empty until the server tells, which is at the end most of the time. */
    public References references() {
        return soFar.references();
    }
}
