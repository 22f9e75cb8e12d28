package io.ragstone.adapters.panache.ask;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.ask.session.AskSession;
import io.ragstone.core.ask.session.HandoverState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A talk. Rows are written by {@link PanacheAskSessionStore} in SQL. */
@Entity
@Immutable
@Table(name = "ask_session")
class AskSessionEntity {
    @Id
    @Column(name = "conversation_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID conversationId;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    HandoverState state;

    @Convert(converter = EpochMillis.class)
    Instant since;

    @Nullable
    String agent;

    @Nullable
    String reason;

    int doubts;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "last_at")
    @Convert(converter = EpochMillis.class)
    Instant lastAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    AskSessionEntity() {}

    AskSession toSession() {
        return new AskSession(conversationId, tenantId, name, state, since, agent, reason, doubts, createdAt, lastAt);
    }
}
