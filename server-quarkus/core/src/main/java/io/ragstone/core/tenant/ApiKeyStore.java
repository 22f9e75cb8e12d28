package io.ragstone.core.tenant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API keys, found by the hash of what the caller presents. */
public interface ApiKeyStore {
    void insert(ApiKey key);

    Optional<ApiKey> findByHash(String hash);

    /** By the hash of the token that goes with the key into public pages. */
    Optional<ApiKey> findByPublicHash(String hash);

    List<ApiKey> list(UUID tenantId);

    boolean delete(UUID tenantId, UUID keyId);
}
