package io.ragstone.core.wiki.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders in memory. */
public final class FakeCompileStore implements CompileStore {
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Clock clock;

    public FakeCompileStore(Clock clock) {
        this.clock = clock;
    }

    private record Entry(CompileOrder order, @Nullable String worker, Instant leasedUntil) {}

    @Override
    public synchronized boolean begin(CompileOrder order, @Nullable String worker, Duration lease) {
        Entry before = entries.get(order.knowledgeBaseId());
        boolean mayBe = before == null
                || (!before.order().isRunning() && before.order().tenantId().equals(order.tenantId()));
        if (mayBe) {
            Instant until = worker == null ? Instant.MIN : clock.instant().plus(lease);
            entries.put(order.knowledgeBaseId(), new Entry(order, worker, until));
        }
        return mayBe;
    }

    @Override
    public synchronized Optional<CompileOrder> find(UUID tenantId, UUID knowledgeBaseId) {
        return Optional.ofNullable(entries.get(knowledgeBaseId))
                .map(Entry::order)
                .filter(order -> order.tenantId().equals(tenantId));
    }

    @Override
    public synchronized Optional<CompileOrder> claim(String worker, Duration lease) {
        Optional<CompileOrder> free = entries.values().stream()
                .filter(entry ->
                        entry.order().isRunning() && !entry.leasedUntil().isAfter(clock.instant()))
                .map(Entry::order)
                .min(Comparator.comparing(CompileOrder::createdAt));
        free.ifPresent(order -> put(order, worker, lease));
        return free;
    }

    @Override
    public synchronized boolean save(CompileOrder order, String worker, Duration lease) {
        boolean held = isHeld(order, worker);
        if (held) {
            put(order, worker, lease);
        }
        return held;
    }

    @Override
    public synchronized boolean renew(CompileOrder order, String worker, Duration lease) {
        Entry entry = entries.get(order.knowledgeBaseId());
        boolean held = isHeld(order, worker);
        if (held && entry != null) {
            put(entry.order(), worker, lease);
        }
        return held;
    }

    private boolean isHeld(CompileOrder order, String worker) {
        Entry entry = entries.get(order.knowledgeBaseId());
        return entry != null
                && entry.order().isRunning()
                && worker.equals(entry.worker())
                && entry.order().id().equals(order.id());
    }

    private void put(CompileOrder order, String worker, Duration lease) {
        entries.put(
                order.knowledgeBaseId(),
                new Entry(order, worker, clock.instant().plus(lease)));
    }
}
