package io.ragstone.core.tenant.reset;

import java.time.Instant;
import java.util.Optional;

/** Password resets that are under way; in the database, so that several servers know the same. */
public interface PasswordResetStore {
    /** Within a transaction nobody else finds or changes it until that ends. */
    Optional<PasswordReset> hold(String key);

    void put(PasswordReset reset);

    void delete(String key);

    /** Removes those that expired before this time. */
    void deleteExpired(Instant time);
}
