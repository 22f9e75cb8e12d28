package io.ragstone.core.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; null leaves open what it is about.
 *
 * @param userId what this user did
 * @param action this action
 * @param success what was done, or what was refused
 * @param from not before this time
 * @param until before this time
 */
public record AuditFilter(
        @Nullable UUID userId,
        @Nullable String action,
        @Nullable Boolean success,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public AuditFilter by(UUID user) {
        return new AuditFilter(user, action, success, from, until);
    }

    public AuditFilter of(String wanted) {
        return new AuditFilter(userId, wanted, success, from, until);
    }

    /** Whether the event is wanted. */
    public boolean matches(AuditEvent event) {
        return (userId == null || userId.equals(event.userId()))
                && (action == null || action.equals(event.action()))
                && (success == null || success == event.success())
                && (from == null || !event.at().isBefore(from))
                && (until == null || event.at().isBefore(until));
    }
}
