package io.ragstone.core.tenant.credential;

import java.time.Instant;
import java.util.UUID;

/** Log-ins. */
public interface SessionTokenStore {
    void insert(SessionToken token);

    boolean delete(String hash);

    void deleteAllOf(UUID userId);

    /** Removes those that ended before this time. */
    void deleteEndedBefore(Instant time);
}
