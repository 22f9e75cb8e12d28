package io.ragstone.core.tenant;

import java.util.Optional;
import java.util.UUID;

/** Log-ins, found by the hash of the token. */
public interface SessionTokenStore {
    void insert(SessionToken token);

    Optional<SessionToken> findByHash(String hash);

    boolean delete(String hash);

    void deleteAllOf(UUID userId);
}
