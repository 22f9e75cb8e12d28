package io.ragstone.core.audit;

import io.ragstone.core.call.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that somebody may ask about later. It never holds a secret.
 *
 * @param userId who did it; null when that is not known
 * @param tenantId the tenant that it was done in; null for none
 * @param action what was done, such as {@code login} or {@code role.create}
 * @param subject to what or whom
 * @param success false when it was refused
 */
public record AuditEvent(
        UUID id,
        Instant at,
        @Nullable UUID userId,
        @Nullable UUID tenantId,
        String action,
        String subject,
        boolean success,
        Origin origin) {}
