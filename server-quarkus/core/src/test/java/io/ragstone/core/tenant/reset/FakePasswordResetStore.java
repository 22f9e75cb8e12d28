package io.ragstone.core.tenant.reset;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Password resets in memory. */
public final class FakePasswordResetStore implements PasswordResetStore {
    private final Map<String, PasswordReset> resets = new HashMap<>();

    /** Does not keep anybody waiting. */
    @Override
    public synchronized Optional<PasswordReset> hold(String key) {
        return Optional.ofNullable(resets.get(key));
    }

    @Override
    public synchronized void put(PasswordReset reset) {
        resets.put(reset.key(), reset);
    }

    @Override
    public synchronized void delete(String key) {
        resets.remove(key);
    }

    @Override
    public synchronized void deleteExpired(Instant time) {
        resets.values().removeIf(reset -> reset.expiresAt().isBefore(time));
    }
}
