package io.ragstone.core.model.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that tenants gave us for model providers. */
public interface ProviderKeyStore {
    /** Inserts or replaces the tenant's key for the provider. */
    void put(ProviderKey key);

    Optional<ProviderKey> find(UUID tenantId, String provider);

    List<ProviderKey> list(UUID tenantId);

    /** Nothing happens when there is none. */
    void remove(UUID tenantId, String provider);
}
