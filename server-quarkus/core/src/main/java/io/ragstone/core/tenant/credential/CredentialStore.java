package io.ragstone.core.tenant.credential;

import io.ragstone.core.tenant.User;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds all that is to be known of a credential by its hash, each with one look at the database: every call asks. */
public interface CredentialStore {
    /**
     * An API key that somebody presents.
     *
     * @param tenantActive whether the tenant is there and not switched off
     * @param maker who made the key; null when that user is gone
     * @param role the maker's role; null for none
     */
    record KnownKey(
            ApiKey key,
            boolean tenantActive,
            @Nullable User maker,
            @Nullable UUID role) {}

    /**
     * A session token that somebody presents.
     *
     * @param role the user's role; null for none
     */
    record KnownSession(
            SessionToken session, User user, @Nullable UUID role) {}

    Optional<KnownKey> key(String hash);

    Optional<KnownSession> session(String hash);
}
