package io.ragstone.core.conversation;

import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param thinking what the model thought before; empty where it did not
 * @param reference what it cites
 * @param label what the API's client calls it; null where it has no name of its own for it
 * @param rating what somebody thought of it; null where nobody said
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
        Instant createdAt,
        @Nullable String label,
        @Nullable Rating rating) {
    /** Who said it. */
    public enum Speaker {
        USER,
        ASSISTANT
    }

    /**
     * What somebody thought of an answer.
     *
     * @param feedback why; empty where nothing was said
     */
    public record Rating(boolean good, String feedback) {}

    /** Whether all of it was said. */
    public enum State {
        COMPLETE,
        /** Nobody listened any more. */
        CANCELLED,
        /** The model failed. */
        BROKEN
    }
}
