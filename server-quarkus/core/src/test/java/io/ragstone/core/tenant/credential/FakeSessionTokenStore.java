package io.ragstone.core.tenant.credential;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Log-ins in memory. */
public final class FakeSessionTokenStore implements SessionTokenStore {
    private final Map<String, SessionToken> tokens = new HashMap<>();

    @Override
    public synchronized void insert(SessionToken token) {
        tokens.put(token.hash(), token);
    }

    public synchronized Optional<SessionToken> findByHash(String hash) {
        return Optional.ofNullable(tokens.get(hash));
    }

    @Override
    public synchronized boolean delete(String hash) {
        return tokens.remove(hash) != null;
    }

    @Override
    public synchronized void deleteAllOf(UUID userId) {
        tokens.values().removeIf(token -> token.userId().equals(userId));
    }

    @Override
    public synchronized void deleteEndedBefore(Instant time) {
        tokens.values().removeIf(token -> token.expiresAt().isBefore(time));
    }
}
