package io.ragstone.core.conversation;

import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations and what was said in them. Every method takes the tenant first; another tenant's id is not found. */
public interface ConversationStore {
    /**
     * Which conversations a list shows; null means all.
     *
     * @param name the exact name without regard to case
     */
    record Filter(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String userId) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    void insert(Conversation conversation);

    /** Whether any tenant has a conversation with this id. */
    boolean isTaken(UUID id);

    /** Writes its name and the time of the change. */
    void update(Conversation conversation);

    Optional<Conversation> find(UUID tenantId, UUID id);

    Paged<Conversation> list(UUID tenantId, UUID assistantId, Filter filter, Order order, PageRequest page);

    List<UUID> ids(UUID tenantId, UUID assistantId);

    /** Adds what was said last, and makes the conversation as young as it. */
    void append(Message message);

    /** What was said in each of these conversations, in order; one where nothing was said has an empty list. */
    Map<UUID, List<Message>> messages(UUID tenantId, Collection<UUID> conversationIds);

    /** @param rating null takes back what was said of it */
    void rate(UUID tenantId, UUID messageId, @Nullable Rating rating);

    /** Removes some of what was said in a conversation. */
    void forget(UUID tenantId, UUID conversationId, Collection<UUID> messageIds);

    /** Removes conversations with all that was said in them. */
    void delete(UUID tenantId, Collection<UUID> ids);
}
