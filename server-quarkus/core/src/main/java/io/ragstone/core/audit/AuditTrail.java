package io.ragstone.core.audit;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Origin;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes audit events as use cases come to know of them. */
public final class AuditTrail {
    private static final int LONGEST = 512;

    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;

    public AuditTrail(AuditLog log, Ids ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The caller changed something. */
    public void changed(CallContext call, String action, String subject) {
        record(call.userId(), call.tenantId(), action, subject, true, call.origin());
    }

    /** The caller was not allowed to. */
    public void refused(CallContext call, String action, String subject) {
        record(call.userId(), call.tenantId(), action, subject, false, call.origin());
    }

    /** Somebody without a session or a key did, or tried, something. */
    public void visitor(Origin origin, @Nullable UUID userId, String action, String subject, boolean success) {
        record(userId, userId, action, subject, success, origin);
    }

    private void record(
            @Nullable UUID userId,
            @Nullable UUID tenantId,
            String action,
            String subject,
            boolean success,
            Origin origin) {
        log.record(new AuditEvent(
                ids.next(), clock.instant(), userId, tenantId, cut(action), cut(subject), success, origin));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
