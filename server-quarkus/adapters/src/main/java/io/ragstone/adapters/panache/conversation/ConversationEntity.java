package io.ragstone.adapters.panache.conversation;

import io.ragstone.adapters.panache.NamedEntity;
import io.ragstone.core.conversation.Conversation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation")
class ConversationEntity extends NamedEntity {
    @Column(name = "assistant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID assistantId;

    @Column(name = "user_id")
    @Nullable
    String userId;

    @Column(name = "is_open")
    boolean open;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ConversationEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    ConversationEntity(Conversation conversation) {
        super(conversation.id(), conversation.tenantId(), conversation.createdAt(), sequence(conversation));
        assistantId = conversation.assistantId();
        userId = conversation.userId();
        open = conversation.open();
        take(conversation);
    }

    /** An id that a client made tells nothing of when. */
    private static long sequence(Conversation conversation) {
        UUID id = conversation.id();
        return id.version() == 1 ? id.timestamp() : conversation.createdAt().toEpochMilli();
    }

    /** Takes over what may change. */
    final void take(Conversation conversation) {
        rename(conversation.name(), conversation.updatedAt());
    }

    Conversation toConversation() {
        return new Conversation(id, tenantId, assistantId, name, userId, open, createdAt, updatedAt);
    }
}
