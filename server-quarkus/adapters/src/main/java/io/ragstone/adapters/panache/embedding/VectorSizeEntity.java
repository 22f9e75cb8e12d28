package io.ragstone.adapters.panache.embedding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How many numbers a model's vectors have. Rows are written by {@link PanacheVectorSizes} in SQL. */
@Entity
@Immutable
@Table(name = "vector_size")
@IdClass(VectorSizeEntity.Key.class)
class VectorSizeEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Id
    String model;

    int size;

    record Key(UUID tenantId, String model) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    VectorSizeEntity() {}
}
