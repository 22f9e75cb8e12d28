package io.ragstone.core.tenant.credential;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's API key. Only its hash is kept.
 *
 * @param publicHash of the token that goes with the key into pages that anybody can look into
 * @param mask the key as it may be shown: its beginning and end
 * @param scopes all that the key may do, as {@code action:resource}; null for everything
 * @param expiresAt null for never
 * @param lastUsedAt about when; null for never
 */
public record ApiKey(
        UUID id,
        UUID tenantId,
        @Nullable UUID createdBy,
        String hash,
        String publicHash,
        String mask,
        Instant createdAt,
        @Nullable Set<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    public ApiKey {
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    boolean isLimited() {
        return scopes != null || expiresAt != null;
    }

    boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
