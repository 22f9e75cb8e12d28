package io.ragstone.core.model.fallback;

import io.ragstone.core.model.ModelKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tenants' choices in memory. */
public final class FakeFallbackStore implements FallbackStore {
    private final Map<Owner, List<String>> chosen = new HashMap<>();

    private record Owner(UUID tenantId, ModelKind kind) {}

    @Override
    public synchronized List<String> find(UUID tenantId, ModelKind kind) {
        return chosen.getOrDefault(new Owner(tenantId, kind), List.of());
    }

    @Override
    public synchronized void put(UUID tenantId, ModelKind kind, List<String> models) {
        chosen.put(new Owner(tenantId, kind), List.copyOf(models));
    }
}
