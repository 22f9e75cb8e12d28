package io.ragstone.core.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles in memory. */
public final class FakeRoleStore implements RoleStore {
    private final Map<UUID, Role> roles = new LinkedHashMap<>();
    private final Map<UUID, Set<Grant>> grants = new HashMap<>();
    private final Map<UUID, UUID> byUser = new HashMap<>();

    @Override
    public synchronized boolean insert(Role role) {
        if (findByName(role.name()).isPresent()) {
            return false;
        }
        roles.put(role.id(), role);
        return true;
    }

    @Override
    public synchronized void update(Role role) {
        roles.replace(role.id(), role);
    }

    @Override
    public synchronized Optional<Role> findByName(String name) {
        return roles.values().stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public synchronized List<Role> listAndHold() {
        return roles.values().stream().sorted(Comparator.comparing(Role::name)).toList();
    }

    @Override
    public synchronized void delete(UUID roleId) {
        roles.remove(roleId);
        grants.remove(roleId);
    }

    @Override
    public synchronized void grant(UUID roleId, Collection<Grant> added) {
        grants.computeIfAbsent(roleId, id -> new HashSet<>()).addAll(added);
    }

    @Override
    public synchronized int revoke(UUID roleId, Collection<Grant> removed) {
        Set<Grant> own = grants.computeIfAbsent(roleId, id -> new HashSet<>());
        int before = own.size();
        removed.forEach(own::remove);
        return before - own.size();
    }

    @Override
    public synchronized Set<Grant> grantsOf(UUID roleId) {
        return Set.copyOf(grants.getOrDefault(roleId, Set.of()));
    }

    @Override
    public synchronized Set<Grant> effective(UUID roleId) {
        Set<Grant> all = new HashSet<>();
        for (Role role = roles.get(roleId); role != null; role = parent(role)) {
            all.addAll(grantsOf(role.id()));
        }
        return all;
    }

    private @Nullable Role parent(Role role) {
        return role.parentId() == null ? null : roles.get(role.parentId());
    }

    @Override
    public synchronized void assign(UUID userId, @Nullable UUID roleId) {
        if (roleId == null) {
            byUser.remove(userId);
        } else {
            byUser.put(userId, roleId);
        }
    }

    @Override
    public synchronized Optional<Role> roleOf(UUID userId) {
        return Optional.ofNullable(byUser.get(userId)).map(roles::get);
    }

    @Override
    public synchronized long holders(UUID roleId) {
        return byUser.values().stream().filter(roleId::equals).count();
    }
}
