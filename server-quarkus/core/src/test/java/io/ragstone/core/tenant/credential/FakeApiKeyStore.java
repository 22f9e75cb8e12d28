package io.ragstone.core.tenant.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API keys in memory. */
public final class FakeApiKeyStore implements ApiKeyStore {
    private final Map<UUID, ApiKey> keys = new LinkedHashMap<>();

    @Override
    public synchronized void insert(ApiKey key) {
        keys.put(key.id(), key);
    }

    public synchronized Optional<ApiKey> findByHash(String hash) {
        return keys.values().stream().filter(key -> key.hash().equals(hash)).findFirst();
    }

    @Override
    public synchronized Optional<ApiKey> findByPublicHash(String hash) {
        return keys.values().stream()
                .filter(key -> key.publicHash().equals(hash))
                .findFirst();
    }

    @Override
    public synchronized Optional<ApiKey> find(UUID tenantId, UUID keyId) {
        return list(tenantId).stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    @Override
    public synchronized List<ApiKey> list(UUID tenantId) {
        return keys.values().stream()
                .filter(key -> key.tenantId().equals(tenantId))
                .toList();
    }

    @Override
    public synchronized boolean delete(UUID tenantId, UUID keyId) {
        return keys.values()
                .removeIf(key -> key.id().equals(keyId) && key.tenantId().equals(tenantId));
    }

    @Override
    public synchronized void deleteMadeBy(UUID tenantId, UUID userId) {
        keys.values().removeIf(key -> key.tenantId().equals(tenantId) && userId.equals(key.createdBy()));
    }

    @Override
    public synchronized void used(Map<UUID, Instant> lastUse) {
        lastUse.forEach((id, time) -> keys.computeIfPresent(
                id,
                (ignored, key) -> new ApiKey(
                        key.id(),
                        key.tenantId(),
                        key.createdBy(),
                        key.hash(),
                        key.publicHash(),
                        key.mask(),
                        key.createdAt(),
                        key.scopes(),
                        key.expiresAt(),
                        time)));
    }
}
