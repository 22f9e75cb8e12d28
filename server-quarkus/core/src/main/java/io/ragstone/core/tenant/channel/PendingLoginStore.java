package io.ragstone.core.tenant.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is expected back from a provider, and who came from there before. */
public interface PendingLoginStore {
    void insert(PendingLogin login);

    /** Finds and removes: of two who come back with the same state, one is let in. */
    Optional<PendingLogin> take(String state);

    /** Removes those that expired before this time. */
    void deleteExpired(Instant time);

    /** The user whom a provider knows by this subject. */
    Optional<UUID> userOf(String channel, String subject);

    /** Remembers whom a provider knows by this subject, unless it is known already. */
    void link(String channel, String subject, UUID userId);
}
