package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.credential.ApiKey;
import io.ragstone.core.tenant.credential.ApiKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API keys in the database. */
@ApplicationScoped
@StoreCall
public class PanacheApiKeyStore implements ApiKeyStore {
    private final ApiKeyRepository keys;

    PanacheApiKeyStore(ApiKeyRepository keys) {
        this.keys = keys;
    }

    @Override
    @Transactional
    public void insert(ApiKey key) {
        keys.persist(new ApiKeyEntity(key));
    }

    @Override
    public Optional<ApiKey> find(UUID tenantId, UUID keyId) {
        return keys.find("tenantId = ?1 and id = ?2", tenantId, keyId)
                .firstResultOptional()
                .map(ApiKeyEntity::toApiKey);
    }

    @Override
    public Optional<ApiKey> findByPublicHash(String hash) {
        return keys.find("publicHash", hash).firstResultOptional().map(ApiKeyEntity::toApiKey);
    }

    @Override
    public List<ApiKey> list(UUID tenantId) {
        return keys.list("tenantId = ?1 order by createdAt, seq", tenantId).stream()
                .map(ApiKeyEntity::toApiKey)
                .toList();
    }

    @Override
    @Transactional
    public boolean delete(UUID tenantId, UUID keyId) {
        return keys.delete("tenantId = ?1 and id = ?2", tenantId, keyId) > 0;
    }

    @Override
    @Transactional
    public void deleteMadeBy(UUID tenantId, UUID userId) {
        keys.delete("tenantId = ?1 and createdBy = ?2", tenantId, userId);
    }

    @Override
    @Transactional
    public void used(Map<UUID, Instant> lastUse) {
        keys.used(lastUse);
    }
}
