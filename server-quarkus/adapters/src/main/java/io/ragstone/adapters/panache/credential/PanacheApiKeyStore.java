package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.ApiKey;
import io.ragstone.core.tenant.ApiKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
    public Optional<ApiKey> findByHash(String hash) {
        return keys.find("hash", hash).firstResultOptional().map(ApiKeyEntity::toApiKey);
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
}
