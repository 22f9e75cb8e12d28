package io.ragstone.core.tenant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Users; e-mail addresses are unique without regard to case. */
public interface UserStore {
    /** Returns false, and inserts nothing, when the e-mail address is taken. */
    boolean insert(User user);

    void update(User user);

    Optional<User> find(UUID userId);

    /** Finds a user as they are now; within a transaction nobody else holds them until that ends. */
    Optional<User> hold(UUID userId);

    List<User> findAll(Collection<UUID> userIds);

    Optional<User> findByEmail(String email);

    /** All users, the oldest first. Within a transaction nobody else reads them so until it ends. */
    List<User> listAndHold();
}
