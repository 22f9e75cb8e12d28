package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Vector;
import io.ragstone.core.watch.Watcher;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A cache of vectors that tells what it had. */
public final class WatchedEmbeddings implements EmbeddingCache {
    private final EmbeddingCache cache;
    private final Watcher watcher;

    public WatchedEmbeddings(EmbeddingCache cache, Watcher watcher) {
        this.cache = cache;
        this.watcher = watcher;
    }

    @Override
    public Map<String, Vector> find(UUID tenantId, String model, Collection<String> hashes) {
        Map<String, Vector> found = cache.find(tenantId, model, hashes);
        watcher.cacheAsked("document-vectors", found.size(), hashes.size() - found.size());
        return found;
    }

    @Override
    public void keep(UUID tenantId, String model, Map<String, Vector> vectors, Instant now) {
        cache.keep(tenantId, model, vectors, now);
    }

    @Override
    public void forget(UUID tenantId, String model) {
        cache.forget(tenantId, model);
    }

    @Override
    public void trim(int most) {
        cache.trim(most);
    }
}
