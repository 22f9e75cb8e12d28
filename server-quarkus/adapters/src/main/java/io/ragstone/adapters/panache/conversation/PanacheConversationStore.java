package io.ragstone.adapters.panache.conversation;

import io.ragstone.adapters.panache.AcrossTenants;
import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations in the database. */
@ApplicationScoped
@StoreCall
public class PanacheConversationStore implements ConversationStore {
    private final ConversationRepository conversations;
    private final MessageRepository messages;

    PanacheConversationStore(ConversationRepository conversations, MessageRepository messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    @Transactional
    public void insert(Conversation conversation) {
        conversations.persist(new ConversationEntity(conversation));
    }

    @Override
    @AcrossTenants
    public boolean isTaken(UUID id) {
        return conversations.count("id", id) > 0;
    }

    @Override
    @Transactional
    public void update(Conversation conversation) {
        entity(conversation.tenantId(), conversation.id()).ifPresent(entity -> entity.take(conversation));
    }

    @Override
    public Optional<Conversation> find(UUID tenantId, UUID id) {
        return entity(tenantId, id).map(ConversationEntity::toConversation);
    }

    @Override
    public Paged<Conversation> list(UUID tenantId, UUID assistantId, Filter filter, Order order, PageRequest page) {
        Condition condition = new Condition()
                .and("tenantId = :tenant", "tenant", tenantId)
                .and("assistantId = :assistant", "assistant", assistantId);
        if (filter.id() != null) {
            condition.and("id = :id", "id", filter.id());
        }
        if (filter.name() != null) {
            condition.and("nameLower = :name", "name", Lower.of(filter.name()));
        }
        if (filter.userId() != null) {
            condition.and("userId = :user", "user", filter.userId());
        }
        return Listing.page(
                conversations.find(condition.text(), Listing.sort(order), condition.parameters()),
                page,
                ConversationEntity::toConversation);
    }

    @Override
    public List<UUID> ids(UUID tenantId, UUID assistantId) {
        return conversations.idsOf(tenantId, assistantId);
    }

    /** A conversation that was deleted meanwhile takes nothing any more. */
    @Override
    @Transactional
    public void append(Message message) {
        entity(message.tenantId(), message.conversationId()).ifPresent(conversation -> {
            messages.persist(new MessageEntity(message));
            conversation.updatedAt = message.createdAt();
        });
    }

    @Override
    public Map<UUID, List<Message>> messages(UUID tenantId, Collection<UUID> conversationIds) {
        Map<UUID, List<Message>> said = new HashMap<>();
        for (List<UUID> portion : Portions.of(conversationIds)) {
            conversations.among(tenantId, portion).forEach(id -> said.put(id, new ArrayList<>()));
            messages.in(tenantId, portion)
                    .forEach(entity -> said.computeIfAbsent(entity.conversationId, id -> new ArrayList<>())
                            .add(entity.toMessage()));
        }
        return said;
    }

    @Override
    @Transactional
    public void rate(UUID tenantId, UUID messageId, @Nullable Rating rating) {
        messages.find("tenantId = ?1 and id = ?2", tenantId, messageId)
                .firstResultOptional()
                .ifPresent(message -> message.rate(rating));
    }

    @Override
    @Transactional
    public void forget(UUID tenantId, UUID conversationId, Collection<UUID> messageIds) {
        for (List<UUID> portion : Portions.of(messageIds)) {
            messages.delete("tenantId = ?1 and conversationId = ?2 and id in ?3", tenantId, conversationId, portion);
        }
    }

    @Override
    @Transactional
    public void delete(UUID tenantId, Collection<UUID> ids) {
        for (List<UUID> portion : Portions.of(ids)) {
            messages.delete("tenantId = ?1 and conversationId in ?2", tenantId, portion);
            conversations.delete("tenantId = ?1 and id in ?2", tenantId, portion);
        }
    }

    private Optional<ConversationEntity> entity(UUID tenantId, UUID id) {
        return conversations.find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }
}
