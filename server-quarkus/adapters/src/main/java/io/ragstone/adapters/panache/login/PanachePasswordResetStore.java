package io.ragstone.adapters.panache.login;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.reset.PasswordReset;
import io.ragstone.core.tenant.reset.PasswordResetStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Password resets in the database. */
@ApplicationScoped
@StoreCall
public class PanachePasswordResetStore implements PasswordResetStore {
    private final PasswordResetRepository resets;
    private final Locks locks;

    PanachePasswordResetStore(PasswordResetRepository resets, Locks locks) {
        this.resets = resets;
        this.locks = locks;
    }

    @Override
    public Optional<PasswordReset> hold(String key) {
        locks.hold("password reset " + key);
        return resets.findByIdOptional(key).map(PasswordResetEntity::toPasswordReset);
    }

    @Override
    @Transactional
    public void put(PasswordReset reset) {
        resets.getEntityManager().merge(new PasswordResetEntity(reset));
    }

    @Override
    @Transactional
    public void delete(String key) {
        resets.deleteById(key);
    }

    @Override
    @Transactional
    public void deleteExpired(Instant time) {
        resets.delete("expiresAt < ?1", time);
    }
}
