package io.ragstone.adapters.panache.embedding;

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

/** A vector by its text's hash. Rows are written by {@link PanacheEmbeddingCache} in SQL. */
@Entity
@Immutable
@Table(name = "embedding_cache")
@IdClass(CachedVectorEntity.Key.class)
class CachedVectorEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Id
    String model;

    @Id
    String hash;

    @Column(name = "kept_at")
    long keptAt;

    @Convert(converter = VectorBytes.class)
    Vector vector;

    record Key(UUID tenantId, String model, String hash) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    CachedVectorEntity() {}
}
