package io.ragstone.adapters.panache.ask;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.ask.session.AskRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "ask_record")
class AskRecordEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID knowledgeBaseId;

    @Column(name = "conversation_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID conversationId;

    String question;

    String answer;

    String intent;

    String route;

    @Column(name = "from_wiki")
    boolean fromWiki;

    double confidence;

    @Column(name = "prompt_tokens")
    int promptTokens;

    @Column(name = "completion_tokens")
    int completionTokens;

    @Column(name = "took_millis")
    long tookMillis;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    AskRecordEntity() {}

    AskRecordEntity(AskRecord record) {
        id = record.id();
        tenantId = record.tenantId();
        knowledgeBaseId = record.knowledgeBaseId();
        conversationId = record.conversationId();
        question = record.question();
        answer = record.answer();
        intent = record.intent();
        route = record.route();
        fromWiki = record.fromWiki();
        confidence = record.confidence();
        promptTokens = record.promptTokens();
        completionTokens = record.completionTokens();
        tookMillis = record.took().toMillis();
        createdAt = record.at();
        seq = record.id().timestamp();
    }

    AskRecord toRecord() {
        return new AskRecord(
                id,
                tenantId,
                knowledgeBaseId,
                conversationId,
                question,
                answer,
                intent,
                route,
                fromWiki,
                confidence,
                promptTokens,
                completionTokens,
                Duration.ofMillis(tookMillis),
                createdAt);
    }
}
