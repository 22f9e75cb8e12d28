package io.ragstone.core.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk with an assistant.
 *
 * @param userId whom the API's client says it is with; its own words, not one of our users
 * @param open whether a visitor began it; a visitor can go on with no other
 */
public record Conversation(
        UUID id,
        UUID tenantId,
        UUID assistantId,
        String name,
        @Nullable String userId,
        boolean open,
        Instant createdAt,
        Instant updatedAt) {
    public Conversation named(String other, Instant now) {
        return new Conversation(id, tenantId, assistantId, other, userId, open, createdAt, now);
    }
}
