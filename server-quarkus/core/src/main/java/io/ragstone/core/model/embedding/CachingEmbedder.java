package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Embeds only what is not in the cache, each text once. A cache that fails costs time, not the document. */
final class CachingEmbedder implements Embedder {
    private static final Logger LOG = LoggerFactory.getLogger(CachingEmbedder.class);

    private final Embedder embedder;
    private final UUID tenantId;
    private final EmbeddingCache cache;
    private final Clock clock;
    private final IntConsumer kept;

    /** @param kept is told how many vectors have been added */
    CachingEmbedder(Embedder embedder, UUID tenantId, EmbeddingCache cache, Clock clock, IntConsumer kept) {
        this.embedder = embedder;
        this.tenantId = tenantId;
        this.cache = cache;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        List<String> hashes = texts.stream().map(CachingEmbedder::hash).toList();
        Map<String, Vector> known = new HashMap<>(find(hashes));
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!known.containsKey(hashes.get(i))) {
                missing.put(hashes.get(i), texts.get(i));
            }
        }
        known.putAll(embedMissing(missing));
        return hashes.stream()
                .map(hash -> Objects.requireNonNull(known.get(hash)))
                .toList();
    }

    private Map<String, Vector> embedMissing(Map<String, String> missing) {
        if (missing.isEmpty()) {
            return Map.of();
        }
        List<Vector> vectors = embedder.embed(List.copyOf(missing.values()));
        Map<String, Vector> fresh = new LinkedHashMap<>();
        missing.keySet().forEach(hash -> fresh.put(hash, vectors.get(fresh.size())));
        keep(fresh);
        return fresh;
    }

    private Map<String, Vector> find(List<String> hashes) {
        try {
            return cache.find(tenantId, model(), hashes);
        } catch (RuntimeException e) {
            LOG.warn("The cache of embeddings could not be read; the texts are embedded again.", e);
            return Map.of();
        }
    }

    private void keep(Map<String, Vector> fresh) {
        try {
            cache.keep(tenantId, model(), fresh, clock.instant());
            kept.accept(fresh.size());
        } catch (RuntimeException e) {
            LOG.warn("Embeddings could not be put into the cache.", e);
        }
    }

    @Override
    public double trust(String text) {
        return embedder.trust(text);
    }

    @Override
    public double unrelated() {
        return embedder.unrelated();
    }

    private static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
