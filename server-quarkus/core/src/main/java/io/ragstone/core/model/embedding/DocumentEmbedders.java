package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Embedders for what is ingested: a text that a tenant has embedded before is not embedded again. */
public final class DocumentEmbedders implements Embedders {
    /** How much more than its limit the cache may hold for a while. */
    private static final double SLACK = .02;

    private final Embedders embedders;
    private final EmbeddingCache cache;
    private final int most;
    private final Clock clock;
    private final AtomicLong untrimmed = new AtomicLong();

    /** @param most how many vectors are kept; 0 for none */
    public DocumentEmbedders(Embedders embedders, EmbeddingCache cache, int most, Clock clock) {
        this.embedders = embedders;
        this.cache = cache;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Embedder get(UUID tenantId, String model) {
        Embedder embedder = embedders.get(tenantId, model);
        return most <= 0 ? embedder : new CachingEmbedder(embedder, tenantId, cache, clock, this::kept);
    }

    /** Trimming looks through the whole cache; so it is done once for many vectors. */
    private void kept(int count) {
        if (untrimmed.addAndGet(count) > most * SLACK) {
            untrimmed.set(0);
            cache.trim(most);
        }
    }
}
