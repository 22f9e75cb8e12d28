package io.ragstone.core.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders in memory. */
public abstract class FakeWorkOrderStore<O extends WorkOrder> implements WorkOrderStore<O> {
    private final Map<UUID, Entry<O>> entries = new LinkedHashMap<>();
    private final Clock clock;

    protected FakeWorkOrderStore(Clock clock) {
        this.clock = clock;
    }

    private record Entry<O>(O order, @Nullable String worker, Instant leasedUntil) {}

    @Override
    public synchronized boolean begin(O order, @Nullable String worker, Duration lease) {
        Entry<O> before = entries.get(order.knowledgeBaseId());
        boolean mayBe = before == null
                || (!before.order().isRunning() && before.order().tenantId().equals(order.tenantId()));
        if (mayBe) {
            put(order, worker, worker == null ? Duration.ZERO : lease);
        }
        return mayBe;
    }

    @Override
    public synchronized Optional<O> find(UUID tenantId, UUID knowledgeBaseId) {
        return Optional.ofNullable(entries.get(knowledgeBaseId))
                .map(Entry::order)
                .filter(order -> order.tenantId().equals(tenantId));
    }

    public synchronized List<O> running() {
        return entries.values().stream()
                .map(Entry::order)
                .filter(WorkOrder::isRunning)
                .toList();
    }

    @Override
    public synchronized Optional<O> claim(String worker, Duration lease) {
        Optional<O> free = entries.values().stream()
                .filter(entry ->
                        entry.order().isRunning() && !entry.leasedUntil().isAfter(clock.instant()))
                .map(Entry::order)
                .min(Comparator.comparing(WorkOrder::createdAt));
        free.ifPresent(order -> put(order, worker, lease));
        return free;
    }

    @Override
    public synchronized boolean save(O order, String worker, Duration lease) {
        boolean held = held(order, worker).isPresent();
        if (held) {
            put(order, worker, lease);
        }
        return held;
    }

    @Override
    public synchronized boolean renew(O order, String worker, Duration lease) {
        Optional<O> held = held(order, worker);
        held.ifPresent(known -> put(known, worker, lease));
        return held.isPresent();
    }

    private Optional<O> held(O order, String worker) {
        return Optional.ofNullable(entries.get(order.knowledgeBaseId()))
                .filter(entry -> worker.equals(entry.worker()))
                .map(Entry::order)
                .filter(known -> known.isRunning() && known.id().equals(order.id()));
    }

    /** Puts an order in place of what is there, whoever holds that. */
    protected final synchronized void put(O order, @Nullable String worker, Duration lease) {
        entries.put(
                order.knowledgeBaseId(),
                new Entry<>(order, worker, clock.instant().plus(lease)));
    }

    /** As when the knowledge base is removed. */
    public synchronized void forget(UUID knowledgeBaseId) {
        entries.remove(knowledgeBaseId);
    }
}
