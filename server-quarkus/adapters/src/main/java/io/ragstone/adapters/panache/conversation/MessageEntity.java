package io.ragstone.adapters.panache.conversation;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.model.ChatModel.Usage;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation_message")
class MessageEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "conversation_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID conversationId;

    @Enumerated(EnumType.STRING)
    Message.Speaker speaker;

    String content;

    String thinking;

    @Convert(converter = CitationList.class)
    List<Citation> citations;

    @Enumerated(EnumType.STRING)
    Message.State state;

    @Column(name = "prompt_tokens")
    int promptTokens;

    @Column(name = "completion_tokens")
    int completionTokens;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Nullable
    String label;

    @Nullable
    Boolean good;

    @Nullable
    String feedback;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    MessageEntity() {}

    MessageEntity(Message message) {
        id = message.id();
        tenantId = message.tenantId();
        conversationId = message.conversationId();
        speaker = message.speaker();
        content = message.text();
        thinking = message.thinking();
        citations = message.reference().citations();
        state = message.state();
        promptTokens = message.usage().prompt();
        completionTokens = message.usage().completion();
        createdAt = message.createdAt();
        label = message.label();
        rate(message.rating());
        seq = message.id().timestamp();
    }

    Message toMessage() {
        return new Message(
                id,
                tenantId,
                conversationId,
                speaker,
                content,
                thinking,
                new Reference(citations),
                state,
                new Usage(promptTokens, completionTokens),
                createdAt,
                label,
                good == null ? null : new Rating(good, Objects.requireNonNullElse(feedback, "")));
    }

    final void rate(@Nullable Rating rating) {
        good = rating == null ? null : rating.good();
        feedback = rating == null ? null : rating.feedback();
    }
}
