package io.ragstone.core.audit;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;

/** Keeps audit events. Within a transaction an event is kept only when that is. */
public interface AuditLog {
    void record(AuditEvent event);

    /** The latest first. */
    Paged<AuditEvent> list(AuditFilter filter, PageRequest page);

    /** Removes what is older, and returns how many events that were. */
    int forgetBefore(Instant time);
}
