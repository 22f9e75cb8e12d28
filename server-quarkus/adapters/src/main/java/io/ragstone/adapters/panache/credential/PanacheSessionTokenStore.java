package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.credential.SessionToken;
import io.ragstone.core.tenant.credential.SessionTokenStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Log-ins in the database. */
@ApplicationScoped
@StoreCall
public class PanacheSessionTokenStore implements SessionTokenStore {
    private final SessionTokenRepository tokens;

    PanacheSessionTokenStore(SessionTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    @Transactional
    public void insert(SessionToken token) {
        tokens.persist(new SessionTokenEntity(token));
    }

    @Override
    @Transactional
    public boolean delete(String hash) {
        return tokens.delete("hash", hash) > 0;
    }

    @Override
    @Transactional
    public void deleteAllOf(UUID userId) {
        tokens.delete("userId", userId);
    }

    @Override
    @Transactional
    public void deleteEndedBefore(Instant time) {
        tokens.delete("expiresAt < ?1", time);
    }
}
