package io.ragstone.adapters.panache.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a tenant has used of a model. Rows are written by {@link PanacheModelCallStore} in SQL. */
@Entity
@Immutable
@Table(name = "model_use")
@IdClass(ModelUseEntity.Key.class)
class ModelUseEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Id
    String provider;

    @Id
    String model;

    long calls;

    @Column(name = "prompt_tokens")
    long promptTokens;

    @Column(name = "completion_tokens")
    long completionTokens;

    @Column(name = "cost_nano")
    long costNano;

    record Key(UUID tenantId, String provider, String model) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ModelUseEntity() {}
}
