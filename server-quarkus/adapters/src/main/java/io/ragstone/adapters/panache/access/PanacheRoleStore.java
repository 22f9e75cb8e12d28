package io.ragstone.adapters.panache.access;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.access.Grant;
import io.ragstone.core.access.Role;
import io.ragstone.core.access.RoleStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles in the database. */
@ApplicationScoped
@StoreCall
public class PanacheRoleStore implements RoleStore {
    private final RoleRepository roles;
    private final Locks locks;

    PanacheRoleStore(RoleRepository roles, Locks locks) {
        this.roles = roles;
        this.locks = locks;
    }

    @Override
    @Transactional
    public boolean insert(Role role) {
        return roles.insertUnlessTaken(role);
    }

    @Override
    @Transactional
    public void update(Role role) {
        roles.findByIdOptional(role.id()).ifPresent(entity -> entity.take(role));
    }

    @Override
    public Optional<Role> findByName(String name) {
        return roles.find("nameLower", Lower.of(name)).firstResultOptional().map(RoleEntity::toRole);
    }

    @Override
    public List<Role> listAndHold() {
        locks.hold("roles");
        return roles.list("order by nameLower").stream().map(RoleEntity::toRole).toList();
    }

    @Override
    @Transactional
    public void delete(UUID roleId) {
        roles.forgetGrants(roleId);
        roles.delete("id", roleId);
    }

    @Override
    @Transactional
    public void grant(UUID roleId, Collection<Grant> grants) {
        roles.grant(roleId, grants);
    }

    @Override
    @Transactional
    public int revoke(UUID roleId, Collection<Grant> grants) {
        return grants.stream().mapToInt(grant -> roles.revoke(roleId, grant)).sum();
    }

    @Override
    public Set<Grant> grantsOf(UUID roleId) {
        return roles.own(roleId);
    }

    @Override
    public Set<Grant> effective(UUID roleId) {
        return roles.effective(roleId);
    }

    @Override
    @Transactional
    public void assign(UUID userId, @Nullable UUID roleId) {
        if (roleId == null) {
            roles.unassign(userId);
        } else {
            roles.assign(userId, roleId);
        }
    }

    @Override
    public Optional<Role> roleOf(UUID userId) {
        return roles.ofUser(userId).map(RoleEntity::toRole);
    }

    @Override
    public long holders(UUID roleId) {
        return roles.holders(roleId);
    }
}
