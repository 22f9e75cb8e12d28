package io.ragstone.adapters.panache.conversation;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.conversation.Conversation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation")
class ConversationEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "assistant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID assistantId;

    String name;

    @Column(name = "name_lower")
    String nameLower;

    @Column(name = "user_id")
    @Nullable
    String userId;

    @Column(name = "is_open")
    boolean open;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ConversationEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    ConversationEntity(Conversation conversation) {
        id = conversation.id();
        tenantId = conversation.tenantId();
        assistantId = conversation.assistantId();
        userId = conversation.userId();
        open = conversation.open();
        createdAt = conversation.createdAt();
        seq = sequence(conversation);
        take(conversation);
    }

    /** An id that a client made tells nothing of when. */
    private static long sequence(Conversation conversation) {
        UUID id = conversation.id();
        return id.version() == 1 ? id.timestamp() : conversation.createdAt().toEpochMilli();
    }

    /** Takes over what may change. */
    final void take(Conversation conversation) {
        name = conversation.name();
        nameLower = AssistantEntity.lower(conversation.name());
        updatedAt = conversation.updatedAt();
    }

    Conversation toConversation() {
        return new Conversation(id, tenantId, assistantId, name, userId, open, createdAt, updatedAt);
    }
}
