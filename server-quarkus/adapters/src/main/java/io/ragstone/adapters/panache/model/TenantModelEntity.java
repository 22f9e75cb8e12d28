package io.ragstone.adapters.panache.model;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.TenantModel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A tenant's model. Rows are written by {@link PanacheTenantModelStore} in SQL. */
@Entity
@Immutable
@Table(name = "tenant_model")
@IdClass(TenantModelEntity.Key.class)
class TenantModelEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Id
    String provider;

    @Id
    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ModelKind kind;

    @Column(name = "token_window")
    int window;

    @Column(name = "sealed_key")
    @Nullable
    String sealedKey;

    @Column(name = "base_url")
    @Nullable
    String baseUrl;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    TenantModel.State state;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    record Key(UUID tenantId, String provider, String name) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    TenantModelEntity() {}

    TenantModel toModel() {
        return new TenantModel(
                tenantId, new ModelName(name, provider), kind, window, sealedKey, baseUrl, state, updatedAt);
    }
}
