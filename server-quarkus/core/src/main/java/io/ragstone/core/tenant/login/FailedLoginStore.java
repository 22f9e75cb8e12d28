package io.ragstone.core.tenant.login;

import java.time.Instant;
import java.util.Optional;

/** Failed log-ins; in the database, so that several servers know the same. */
public interface FailedLoginStore {
    /** Within a transaction nobody else finds or changes it until that ends. */
    Optional<FailedLogins> hold(String key);

    void put(FailedLogins failed);

    void delete(String key);

    /** Removes those whose last one was before this time. */
    void deleteBefore(Instant time);
}
