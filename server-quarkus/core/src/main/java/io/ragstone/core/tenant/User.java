package io.ragstone.core.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person. Every user owns the tenant of the same id, and may be a member of others.
 *
 * @param passwordHash empty for a user who only logs in elsewhere
 * @param loginChannel {@code password}, or the name of the provider that the account came from
 */
public record User(
        UUID id,
        String email,
        String nickname,
        String passwordHash,
        @Nullable String avatar,
        String language,
        String timezone,
        String colors,
        String loginChannel,
        boolean active,
        boolean superuser,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        Instant updatedAt) {
    public User loggedInAt(Instant now) {
        return with(passwordHash, active, superuser, now, now);
    }

    public User withPasswordHash(String hash, Instant now) {
        return with(hash, active, superuser, lastLoginAt, now);
    }

    /** Switched on, or off: then neither the password nor any session or key opens anything. */
    public User switched(boolean on, Instant now) {
        return with(passwordHash, on, superuser, lastLoginAt, now);
    }

    /** With the right to administer the server, or without. */
    public User withSuperuser(boolean may, Instant now) {
        return with(passwordHash, active, may, lastLoginAt, now);
    }

    private User with(String hash, boolean on, boolean may, @Nullable Instant lastLogin, Instant now) {
        return new User(
                id,
                email,
                nickname,
                hash,
                avatar,
                language,
                timezone,
                colors,
                loginChannel,
                on,
                may,
                lastLogin,
                createdAt,
                now);
    }
}
