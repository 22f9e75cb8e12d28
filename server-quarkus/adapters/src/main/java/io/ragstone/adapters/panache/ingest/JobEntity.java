package io.ragstone.adapters.panache.ingest;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.ingest.job.IngestJob;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A job that waits or runs. Rows are written by the statements of {@link JobRepository}. */
@Entity
@Immutable
@Table(name = "ingest_job")
class JobEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID documentId;

    int generation;
    int attempt;

    @Nullable
    String worker;

    @Column(name = "leased_until")
    long leasedUntil;

    @Column(name = "not_before")
    long notBefore;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    JobEntity() {}

    IngestJob toJob() {
        return new IngestJob(id, tenantId, knowledgeBaseId, documentId, generation, attempt, createdAt);
    }
}
