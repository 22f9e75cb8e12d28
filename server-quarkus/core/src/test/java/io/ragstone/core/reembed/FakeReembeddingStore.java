package io.ragstone.core.reembed;

import io.ragstone.core.document.RunState;
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
public final class FakeReembeddingStore implements ReembeddingStore {
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Clock clock;

    public FakeReembeddingStore(Clock clock) {
        this.clock = clock;
    }

    private record Entry(Reembedding order, @Nullable String worker, Instant leasedUntil) {
        boolean isRunning() {
            return order.state() == RunState.RUNNING;
        }
    }

    @Override
    public synchronized boolean begin(Reembedding order) {
        Entry before = entries.get(order.knowledgeBaseId());
        if (before != null && (before.isRunning() || !before.order().tenantId().equals(order.tenantId()))) {
            return false;
        }
        entries.put(order.knowledgeBaseId(), new Entry(order, null, Instant.MIN));
        return true;
    }

    @Override
    public synchronized Optional<Reembedding> find(UUID tenantId, UUID knowledgeBaseId) {
        return Optional.ofNullable(entries.get(knowledgeBaseId))
                .map(Entry::order)
                .filter(order -> order.tenantId().equals(tenantId));
    }

    @Override
    public synchronized List<Reembedding> running() {
        return entries.values().stream()
                .filter(Entry::isRunning)
                .map(Entry::order)
                .toList();
    }

    @Override
    public synchronized Optional<Reembedding> claim(String worker, Duration lease) {
        Optional<Entry> free = entries.values().stream()
                .filter(entry -> entry.isRunning() && !entry.leasedUntil().isAfter(clock.instant()))
                .min(Comparator.comparing(entry -> entry.order().createdAt()));
        free.ifPresent(entry -> put(entry.order(), worker, lease));
        return free.map(Entry::order);
    }

    @Override
    public synchronized boolean save(Reembedding order, String worker, Duration lease) {
        boolean held = isHeld(order, worker);
        if (held) {
            put(order, worker, lease);
        }
        return held;
    }

    @Override
    public synchronized boolean renew(Reembedding order, String worker, Duration lease) {
        Entry entry = entries.get(order.knowledgeBaseId());
        boolean held = isHeld(order, worker);
        if (held && entry != null) {
            put(entry.order(), worker, lease);
        }
        return held;
    }

    @Override
    public synchronized boolean cancel(UUID tenantId, UUID knowledgeBaseId) {
        Entry entry = entries.get(knowledgeBaseId);
        if (entry == null
                || !entry.isRunning()
                || entry.order().switched()
                || !entry.order().tenantId().equals(tenantId)) {
            return false;
        }
        Reembedding order = entry.order();
        entries.put(
                knowledgeBaseId,
                new Entry(
                        new Reembedding(
                                order.id(),
                                tenantId,
                                knowledgeBaseId,
                                order.model(),
                                RunState.CANCELLED,
                                false,
                                order.done(),
                                order.all(),
                                order.message(),
                                order.createdAt()),
                        null,
                        Instant.MIN));
        return true;
    }

    /** As when the knowledge base is removed. */
    synchronized void forget(UUID knowledgeBaseId) {
        entries.remove(knowledgeBaseId);
    }

    private boolean isHeld(Reembedding order, String worker) {
        Entry entry = entries.get(order.knowledgeBaseId());
        return entry != null
                && entry.isRunning()
                && worker.equals(entry.worker())
                && entry.order().id().equals(order.id());
    }

    private void put(Reembedding order, String worker, Duration lease) {
        entries.put(
                order.knowledgeBaseId(),
                new Entry(order, worker, clock.instant().plus(lease)));
    }
}
