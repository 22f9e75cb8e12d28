package io.ragstone.adapters.panache.audit;

import io.quarkus.panache.common.Sort;
import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.audit.AuditEvent;
import io.ragstone.core.audit.AuditFilter;
import io.ragstone.core.audit.AuditLog;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Audit events in the database. */
@ApplicationScoped
@StoreCall
public class PanacheAuditLog implements AuditLog {
    private final AuditEventRepository events;

    PanacheAuditLog(AuditEventRepository events) {
        this.events = events;
    }

    @Override
    @Transactional
    public void record(AuditEvent event) {
        events.persist(new AuditEventEntity(event));
    }

    @Override
    public Paged<AuditEvent> list(AuditFilter filter, PageRequest page) {
        Condition condition = new Condition().and("seq >= :first", "first", Long.MIN_VALUE);
        and(condition, "userId = :user", "user", filter.userId());
        and(condition, "action = :action", "action", filter.action());
        and(condition, "success = :success", "success", filter.success());
        and(condition, "at >= :from", "from", filter.from());
        and(condition, "at < :until", "until", filter.until());
        return Listing.page(
                events.find(condition.text(), Sort.descending("at", "seq"), condition.parameters()),
                page,
                AuditEventEntity::toEvent);
    }

    private static void and(Condition condition, String part, String name, @Nullable Object value) {
        if (value != null) {
            condition.and(part, name, value);
        }
    }

    @Override
    @Transactional
    public int forgetBefore(Instant time) {
        return (int) events.delete("at < ?1", time);
    }
}
