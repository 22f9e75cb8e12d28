package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Vector;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cached vectors in memory. */
public final class FakeEmbeddingCache implements EmbeddingCache {
    private final Map<Key, Kept> vectors = new HashMap<>();

    private record Key(UUID tenantId, String model, String hash) {}

    private record Kept(Vector vector, Instant at) {}

    @Override
    public synchronized Map<String, Vector> find(UUID tenantId, String model, Collection<String> hashes) {
        Map<String, Vector> found = new HashMap<>();
        for (String hash : hashes) {
            Kept kept = vectors.get(new Key(tenantId, model, hash));
            if (kept != null) {
                found.put(hash, kept.vector());
            }
        }
        return found;
    }

    @Override
    public synchronized void keep(UUID tenantId, String model, Map<String, Vector> fresh, Instant now) {
        fresh.forEach((hash, vector) -> vectors.putIfAbsent(new Key(tenantId, model, hash), new Kept(vector, now)));
    }

    @Override
    public synchronized void forget(UUID tenantId, String model) {
        vectors.keySet()
                .removeIf(key -> key.tenantId().equals(tenantId) && key.model().equals(model));
    }

    @Override
    public synchronized void trim(int most) {
        List<Instant> ages = vectors.values().stream()
                .map(Kept::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (ages.size() > most) {
            vectors.values().removeIf(kept -> !kept.at().isAfter(ages.get(most)));
        }
    }

    public synchronized int size() {
        return vectors.size();
    }
}
