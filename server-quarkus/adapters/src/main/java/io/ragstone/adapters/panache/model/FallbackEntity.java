package io.ragstone.adapters.panache.model;

import io.ragstone.core.model.ModelKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A model that steps in. Rows are written by {@link PanacheFallbackStore} in SQL. */
@Entity
@Immutable
@Table(name = "model_fallback")
@IdClass(FallbackEntity.Key.class)
class FallbackEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ModelKind kind;

    @Id
    int place;

    String model;

    record Key(UUID tenantId, ModelKind kind, int place) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    FallbackEntity() {}
}
