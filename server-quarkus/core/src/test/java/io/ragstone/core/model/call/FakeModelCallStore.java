package io.ragstone.core.model.call;

import io.ragstone.core.model.ModelName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls in memory. */
public final class FakeModelCallStore implements ModelCallStore {
    private final List<ModelCall> calls = new ArrayList<>();
    private final Map<UUID, Map<ModelName, Long>> used = new HashMap<>();
    private final List<Integer> batches = new ArrayList<>();
    private boolean broken;

    /** Whether it refuses to work. */
    public synchronized void setBroken(boolean refusing) {
        broken = refusing;
    }

    /** How many calls came at a time. */
    public synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    @Override
    public synchronized void add(List<ModelCall> ended) {
        if (broken) {
            throw new IllegalStateException("The store is broken.");
        }
        batches.add(ended.size());
        calls.addAll(ended);
        ended.forEach(call -> used.computeIfAbsent(call.endpoint().tenantId(), tenant -> new HashMap<>())
                .merge(call.endpoint().model(), (long) call.usage().total(), Long::sum));
    }

    @Override
    public synchronized Map<ModelName, Long> usedTokens(UUID tenantId) {
        return Map.copyOf(used.getOrDefault(tenantId, Map.of()));
    }

    @Override
    public synchronized List<KeptCall> latest(UUID tenantId, int most) {
        return calls.reversed().stream()
                .filter(call -> call.endpoint().tenantId().equals(tenantId))
                .sorted(Comparator.comparing(ModelCall::startedAt).reversed())
                .limit(most)
                .map(KeptCall::of)
                .toList();
    }

    @Override
    public synchronized void forgetBefore(Instant time) {
        calls.removeIf(call -> call.startedAt().isBefore(time));
    }
}
