package io.ragstone.core.tenant.credential;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The API keys of tenants. */
public interface ApiKeyStore {
    void insert(ApiKey key);

    Optional<ApiKey> find(UUID tenantId, UUID keyId);

    /** By the hash of the token that goes with the key into public pages. */
    Optional<ApiKey> findByPublicHash(String hash);

    List<ApiKey> list(UUID tenantId);

    boolean delete(UUID tenantId, UUID keyId);

    /** Removes the keys that a user made for a tenant. */
    void deleteMadeBy(UUID tenantId, UUID userId);

    /** Notes when keys were last used; keys that are gone by now stay gone. */
    void used(Map<UUID, Instant> lastUse);
}
