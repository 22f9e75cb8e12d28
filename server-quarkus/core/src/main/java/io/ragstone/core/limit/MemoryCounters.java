package io.ragstone.core.limit;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in memory: for a server that shares its database with no other. What it counted is gone when it stops. */
public final class MemoryCounters implements Counters {
    private final Map<Counted, Long> totals = new ConcurrentHashMap<>();

    private record Counted(String name, Instant window) {}

    @Override
    public long add(String name, Instant window, long amount) {
        return totals.merge(new Counted(name, window), amount, Long::sum);
    }

    @Override
    public long read(String name, Instant window) {
        return totals.getOrDefault(new Counted(name, window), 0L);
    }

    @Override
    public void forgetBefore(Instant oldest) {
        totals.keySet().removeIf(counted -> counted.window().isBefore(oldest));
    }
}
