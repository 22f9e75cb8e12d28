package io.ragstone.core.model.embedding;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** The sizes of vectors in memory. */
public final class FakeVectorSizes implements VectorSizes {
    private final Map<Key, Integer> sizes = new HashMap<>();

    private record Key(UUID tenantId, String model) {}

    @Override
    public synchronized OptionalInt find(UUID tenantId, String model) {
        Integer size = sizes.get(new Key(tenantId, model));
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }

    @Override
    public synchronized int keepFirst(UUID tenantId, String model, int size) {
        sizes.putIfAbsent(new Key(tenantId, model), size);
        return find(tenantId, model).orElse(size);
    }
}
