package io.ragstone.core.tenant.channel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pending log-ins in memory. */
public final class FakePendingLoginStore implements PendingLoginStore {
    private final Map<String, PendingLogin> logins = new HashMap<>();
    private final Map<String, UUID> users = new HashMap<>();

    @Override
    public synchronized void insert(PendingLogin login) {
        logins.put(login.state(), login);
    }

    @Override
    public synchronized Optional<PendingLogin> take(String state) {
        return Optional.ofNullable(logins.remove(state));
    }

    @Override
    public synchronized void deleteExpired(Instant time) {
        logins.values().removeIf(login -> login.expiresAt().isBefore(time));
    }

    @Override
    public synchronized Optional<UUID> userOf(String channel, String subject) {
        return Optional.ofNullable(users.get(channel + " " + subject));
    }

    @Override
    public synchronized void link(String channel, String subject, UUID userId) {
        users.putIfAbsent(channel + " " + subject, userId);
    }
}
