package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.model.provider.ProviderKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "provider_key")
@IdClass(ProviderKeyEntity.Key.class)
class ProviderKeyEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Id
    String provider;

    @Column(name = "sealed_key")
    String sealedKey;

    @Column(name = "base_url")
    @Nullable
    String baseUrl;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    record Key(UUID tenantId, String provider) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ProviderKeyEntity() {}

    ProviderKeyEntity(ProviderKey key) {
        tenantId = key.tenantId();
        provider = key.provider();
        sealedKey = key.sealedKey();
        baseUrl = key.baseUrl();
        updatedAt = key.updatedAt();
    }

    ProviderKey toProviderKey() {
        return new ProviderKey(tenantId, provider, sealedKey, baseUrl, updatedAt);
    }
}
