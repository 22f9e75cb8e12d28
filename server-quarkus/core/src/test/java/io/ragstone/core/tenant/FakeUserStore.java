package io.ragstone.core.tenant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Users in memory. */
public final class FakeUserStore implements UserStore {
    private final Map<UUID, User> users = new LinkedHashMap<>();

    @Override
    public synchronized boolean insert(User user) {
        if (findByEmail(user.email()).isPresent()) {
            return false;
        }
        users.put(user.id(), user);
        return true;
    }

    @Override
    public synchronized void update(User user) {
        users.replace(user.id(), user);
    }

    @Override
    public synchronized Optional<User> find(UUID userId) {
        return Optional.ofNullable(users.get(userId));
    }

    /** Does not keep anybody waiting. */
    @Override
    public synchronized Optional<User> hold(UUID userId) {
        return find(userId);
    }

    @Override
    public synchronized List<User> findAll(Collection<UUID> userIds) {
        return users.values().stream()
                .filter(user -> userIds.contains(user.id()))
                .toList();
    }

    @Override
    public synchronized Optional<User> findByEmail(String email) {
        return users.values().stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** Does not keep anybody waiting. */
    @Override
    public synchronized List<User> listAndHold() {
        return List.copyOf(users.values());
    }

    public synchronized void delete(UUID userId) {
        users.remove(userId);
    }
}
