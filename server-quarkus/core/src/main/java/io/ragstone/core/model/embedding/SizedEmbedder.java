package io.ragstone.core.model.embedding;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.List;
import java.util.UUID;

/**
 * Sees to it that a model's vectors never change their size: those of a tenant's passages could not be compared with
 * the new ones. The first vector says what the size is.
 */
public final class SizedEmbedder implements Embedder {
    private final Embedder embedder;
    private final UUID tenantId;
    private final VectorSizes sizes;

    public SizedEmbedder(Embedder embedder, UUID tenantId, VectorSizes sizes) {
        this.embedder = embedder;
        this.tenantId = tenantId;
        this.sizes = sizes;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return sizes.find(tenantId, model())
                .orElseGet(() -> embed(List.of("size")).getFirst().dimensions());
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        List<Vector> vectors = embedder.embed(texts);
        if (!vectors.isEmpty()) {
            int size = vectors.getFirst().dimensions();
            int kept = sizes.find(tenantId, model()).orElseGet(() -> sizes.keepFirst(tenantId, model(), size));
            vectors.forEach(vector -> require(kept, vector.dimensions()));
        }
        return vectors;
    }

    private void require(int kept, int size) {
        if (size != kept) {
            throw new CoreException(
                    ErrorCode.CONFLICT,
                    "The model " + model() + " now gives vectors of " + size + " numbers, but what was embedded with it"
                            + " before has " + kept + ". Let the name mean the same model as before, or make a"
                            + " new dataset with a model of another name.");
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
}
