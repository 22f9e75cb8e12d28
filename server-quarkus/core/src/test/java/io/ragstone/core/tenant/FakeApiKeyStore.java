package io.ragstone.core.tenant;

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

    @Override
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
}
