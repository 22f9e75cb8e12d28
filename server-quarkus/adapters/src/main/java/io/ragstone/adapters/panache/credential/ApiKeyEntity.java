package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tenant.credential.ApiKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_key")
class ApiKeyEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID createdBy;

    String hash;

    @Column(name = "public_hash")
    String publicHash;

    String mask;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Nullable
    String scopes;

    @Column(name = "expires_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant expiresAt;

    @Column(name = "last_used_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant lastUsedAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ApiKeyEntity() {}

    ApiKeyEntity(ApiKey key) {
        id = key.id();
        tenantId = key.tenantId();
        createdBy = key.createdBy();
        hash = key.hash();
        publicHash = key.publicHash();
        mask = key.mask();
        createdAt = key.createdAt();
        scopes = key.scopes() == null ? null : String.join(" ", new TreeSet<>(key.scopes()));
        expiresAt = key.expiresAt();
        lastUsedAt = key.lastUsedAt();
        seq = key.id().timestamp();
    }

    ApiKey toApiKey() {
        return new ApiKey(
                id, tenantId, createdBy, hash, publicHash, mask, createdAt, words(scopes), expiresAt, lastUsedAt);
    }

    private static @Nullable Set<String> words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }
}
