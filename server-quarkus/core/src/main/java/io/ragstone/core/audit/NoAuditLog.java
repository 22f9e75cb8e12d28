package io.ragstone.core.audit;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.List;

/** For operators who want nothing remembered. */
public final class NoAuditLog implements AuditLog {
    @Override
    public void record(AuditEvent event) {}

    @Override
    public Paged<AuditEvent> list(AuditFilter filter, PageRequest page) {
        return new Paged<>(List.of(), 0);
    }

    @Override
    public int forgetBefore(Instant time) {
        return 0;
    }
}
