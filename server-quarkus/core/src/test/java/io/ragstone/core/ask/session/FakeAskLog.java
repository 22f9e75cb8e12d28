package io.ragstone.core.ask.session;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Asked questions in memory. */
public final class FakeAskLog implements AskLog {
    private final List<AskRecord> records = new ArrayList<>();

    @Override
    public synchronized void add(AskRecord record) {
        records.add(record);
    }

    private synchronized List<AskRecord> inOrder(UUID tenantId) {
        return records.stream()
                .filter(record -> record.tenantId().equals(tenantId))
                .sorted(Comparator.comparing(AskRecord::at)
                        .thenComparing(record -> record.id().timestamp()))
                .toList();
    }

    @Override
    public Paged<AskRecord> list(UUID tenantId, PageRequest page) {
        List<AskRecord> all = inOrder(tenantId).reversed();
        return new Paged<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    @Override
    public List<AskRecord> of(UUID tenantId, UUID conversationId) {
        return inOrder(tenantId).stream()
                .filter(record -> record.conversationId().equals(conversationId))
                .toList();
    }

    @Override
    public synchronized int forgetBefore(Instant time) {
        int before = records.size();
        records.removeIf(record -> record.at().isBefore(time));
        return before - records.size();
    }
}
