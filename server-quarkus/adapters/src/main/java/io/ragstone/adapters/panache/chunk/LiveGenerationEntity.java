package io.ragstone.adapters.panache.chunk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which generation of a document's chunks is live. Rows are written by {@link ChunkWriter}. */
@Entity
@Immutable
@Table(name = "live_generation")
class LiveGenerationEntity {
    @Id
    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID documentId;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    String model;
    int generation;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    LiveGenerationEntity() {}
}
