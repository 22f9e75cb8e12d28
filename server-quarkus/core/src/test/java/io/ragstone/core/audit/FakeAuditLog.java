package io.ragstone.core.audit;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Audit events in memory. */
public final class FakeAuditLog implements AuditLog {
    private final List<AuditEvent> events = new ArrayList<>();

    @Override
    public synchronized void record(AuditEvent event) {
        events.add(event);
    }

    @Override
    public synchronized Paged<AuditEvent> list(AuditFilter filter, PageRequest page) {
        List<AuditEvent> found =
                new ArrayList<>(events.stream().filter(filter::matches).toList());
        Collections.reverse(found);
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Override
    public synchronized int forgetBefore(Instant time) {
        int before = events.size();
        events.removeIf(event -> event.at().isBefore(time));
        return before - events.size();
    }

    /** What was done, in order. */
    public synchronized List<String> actions() {
        return events.stream().map(AuditEvent::action).toList();
    }
}
