package io.ragstone.adapters.panache.audit;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.audit.AuditEvent;
import io.ragstone.core.call.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_event")
class AuditEventEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Convert(converter = EpochMillis.class)
    Instant at;

    @Column(name = "user_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID userId;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID tenantId;

    String action;
    String subject;
    boolean success;
    String address;
    String surface;

    @Column(name = "request_id")
    String requestId;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    AuditEventEntity() {}

    AuditEventEntity(AuditEvent event) {
        id = event.id();
        at = event.at();
        userId = event.userId();
        tenantId = event.tenantId();
        action = event.action();
        subject = event.subject();
        success = event.success();
        address = event.origin().address();
        surface = event.origin().surface();
        requestId = event.origin().requestId();
        seq = event.id().timestamp();
    }

    AuditEvent toEvent() {
        return new AuditEvent(
                id, at, userId, tenantId, action, subject, success, new Origin(address, surface, requestId));
    }
}
