package io.ragstone.core.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles, what they grant, and who has them. Names are unique without regard to case. */
public interface RoleStore {
    /** Returns false, and inserts nothing, when the name is taken. */
    boolean insert(Role role);

    void update(Role role);

    Optional<Role> findByName(String name);

    /** All roles by name. Within a transaction nobody else reads them so until it ends. */
    List<Role> listAndHold();

    /** Removes the role with its grants. */
    void delete(UUID roleId);

    /** What is granted already stays. */
    void grant(UUID roleId, Collection<Grant> grants);

    /** Returns how many of these were granted. */
    int revoke(UUID roleId, Collection<Grant> grants);

    /** What the role grants by itself. */
    Set<Grant> grantsOf(UUID roleId);

    /** What the role grants by itself and through all roles above it. */
    Set<Grant> effective(UUID roleId);

    /** Gives a user this role instead of the one before; null takes that away. */
    void assign(UUID userId, @Nullable UUID roleId);

    Optional<Role> roleOf(UUID userId);

    /** How many users have the role. */
    long holders(UUID roleId);
}
