package io.ragstone.core.tenant;

import java.util.Optional;
import java.util.UUID;

/** Users; e-mail addresses are unique without regard to case. */
public interface UserStore {
    /** Returns false, and inserts nothing, when the e-mail address is taken. */
    boolean insert(User user);

    void update(User user);

    Optional<User> find(UUID userId);

    Optional<User> findByEmail(String email);
}
