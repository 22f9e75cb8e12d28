package io.ragstone.core.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's API key. Only its hash is kept.
 *
 * @param publicHash of the token that goes with the key into pages that anybody can look into
 * @param mask the key as it may be shown: its beginning and end
 */
public record ApiKey(
        UUID id,
        UUID tenantId,
        @Nullable UUID createdBy,
        String hash,
        String publicHash,
        String mask,
        Instant createdAt) {}
