package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.document.RunState;
import io.ragstone.core.reembed.Reembedding;
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

/** The last order of a knowledge base. Rows are written by the statements of {@link ReembeddingRepository}. */
@Entity
@Immutable
@Table(name = "reembedding")
class ReembeddingEntity {
    @Id
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String model;

    @Enumerated(EnumType.STRING)
    RunState state;

    boolean switched;

    @Column(name = "chunks_done")
    long done;

    @Column(name = "chunks_all")
    long all;

    String message;

    @Nullable
    String worker;

    @Column(name = "leased_until")
    long leasedUntil;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ReembeddingEntity() {}

    Reembedding toReembedding() {
        return new Reembedding(id, tenantId, knowledgeBaseId, model, state, switched, done, all, message, createdAt);
    }
}
