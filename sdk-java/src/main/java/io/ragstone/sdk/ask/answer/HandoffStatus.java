package io.ragstone.sdk.ask.answer;

/**
 * Who speaks in a talk.
 *
 * <pre>{@code
 * if (answer.handoffStatus() == HandoffStatus.AGENT_ACTIVE) {
 *     show("A person is with you.");
 * }
 * }</pre>
 */
public enum HandoffStatus {
    /** The model. */
    AI_ACTIVE,
    /** Nobody until a person comes, who has been called. */
    PENDING_HANDOFF,
    /** A person. */
    AGENT_ACTIVE,
    /** Nobody any more. */
    ENDED,
    /** Nobody any more, since a day ago or longer. */
    ARCHIVED,
    /** Something that this version of the SDK does not know. */
    UNKNOWN
}
