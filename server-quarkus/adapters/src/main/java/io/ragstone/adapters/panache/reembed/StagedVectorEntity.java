package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.VectorBytes;
import io.ragstone.core.model.Vector;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A new vector of a chunk. Rows are written by {@link StagedVectorWriter}. */
@Entity
@Immutable
@Table(name = "staged_vector")
@IdClass(StagedVectorEntity.Key.class)
class StagedVectorEntity {
    @Id
    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID documentId;

    @Id
    int generation;

    @Id
    String id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    /** Null when it is the model that the chunk's vector has already. */
    @Nullable
    String model;

    @Convert(converter = VectorBytes.class)
    Vector vector;

    record Key(UUID documentId, int generation, String id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    StagedVectorEntity() {}
}
