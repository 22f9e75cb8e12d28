package io.ragstone.sdk.ask.answer;

/**
 * What is asked for.
 *
 * <pre>{@code
 * if (answer.intent() == Intent.HANDOFF) {
 *     ring();
 * }
 * }</pre>
 */
public enum Intent {
    /** Something that can be looked up. */
    KNOWLEDGE,
    /** Nothing; it is a greeting, thanks or the like. */
    SMALLTALK,
    /** A person. */
    HANDOFF,
    /** What the model thinks of something, which it does not tell. */
    OPINION,
    /** Something that this version of the SDK does not know. */
    UNKNOWN
}
