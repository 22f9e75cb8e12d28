package io.ragstone.core.model.provider;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Provider keys in memory. */
public final class FakeProviderKeyStore implements ProviderKeyStore {
    private final Map<Owner, ProviderKey> keys = new LinkedHashMap<>();

    private record Owner(UUID tenantId, String provider) {}

    @Override
    public synchronized void put(ProviderKey key) {
        keys.put(new Owner(key.tenantId(), key.provider()), key);
    }

    @Override
    public synchronized Optional<ProviderKey> find(UUID tenantId, String provider) {
        return Optional.ofNullable(keys.get(new Owner(tenantId, provider)));
    }

    @Override
    public synchronized List<ProviderKey> list(UUID tenantId) {
        return keys.values().stream()
                .filter(key -> key.tenantId().equals(tenantId))
                .sorted(Comparator.comparing(ProviderKey::provider))
                .toList();
    }

    @Override
    public synchronized void remove(UUID tenantId, String provider) {
        keys.remove(new Owner(tenantId, provider));
    }
}
