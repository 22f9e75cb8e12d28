package io.ragstone.core.conversation;

import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was said.
 *
 * @param thinking what the model thought before; empty where it did not
 * @param reference what it cites
 */
public record Message(
        UUID id,
        UUID tenantId,
        UUID conversationId,
        Speaker speaker,
        String text,
        String thinking,
        Reference reference,
        State state,
        Usage usage,
        Instant createdAt) {
    /** Who said it. */
    public enum Speaker {
        USER,
        ASSISTANT
    }

    /** Whether all of it was said. */
    public enum State {
        COMPLETE,
        /** Nobody listened any more. */
        CANCELLED,
        /** The model failed. */
        BROKEN
    }
}
