package io.ragstone.core.audit;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps audit events. Within a transaction an event is kept only when that is. */
public interface AuditLog {
    void record(AuditEvent event);

    /**
     * The latest first.
     *
     * @param userId only what this user did; null for all
     * @param action only this action; null for all
     */
    Paged<AuditEvent> list(@Nullable UUID userId, @Nullable String action, PageRequest page);

    /** Removes what is older, and returns how many events that were. */
    int forgetBefore(Instant time);
}
