package io.ragstone.core.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person. Every user owns the tenant of the same id, and may be a member of others. */
public record User(
        UUID id,
        String email,
        String nickname,
        String passwordHash,
        @Nullable String avatar,
        String language,
        String timezone,
        boolean active,
        boolean superuser,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        Instant updatedAt) {

    public User loggedInAt(Instant now) {
        return new User(
                id, email, nickname, passwordHash, avatar, language, timezone, active, superuser, now, createdAt, now);
    }
}
