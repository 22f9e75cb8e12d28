package io.ragstone.core.tenant.login;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failed log-ins in memory. */
public final class FakeFailedLoginStore implements FailedLoginStore {
    private final Map<String, FailedLogins> failures = new HashMap<>();

    /** Does not keep anybody waiting. */
    @Override
    public synchronized Optional<FailedLogins> hold(String key) {
        return Optional.ofNullable(failures.get(key));
    }

    @Override
    public synchronized void put(FailedLogins failed) {
        failures.put(failed.key(), failed);
    }

    @Override
    public synchronized void delete(String key) {
        failures.remove(key);
    }

    @Override
    public synchronized void deleteBefore(Instant time) {
        failures.values().removeIf(failed -> failed.lastAt().isBefore(time));
    }
}
