package io.ragstone.core.audit;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For operators who want nothing remembered. */
public final class NoAuditLog implements AuditLog {
    @Override
    public void record(AuditEvent event) {}

    @Override
    public Paged<AuditEvent> list(@Nullable UUID userId, @Nullable String action, PageRequest page) {
        return new Paged<>(List.of(), 0);
    }

    @Override
    public int forgetBefore(Instant time) {
        return 0;
    }
}
