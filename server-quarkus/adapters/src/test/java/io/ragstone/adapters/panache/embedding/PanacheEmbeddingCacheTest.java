package io.ragstone.adapters.panache.embedding;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.model.embedding.EmbeddingCache;
import io.ragstone.core.model.embedding.EmbeddingCacheContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheEmbeddingCacheTest extends EmbeddingCacheContract {
    @Inject
    EmbeddingCache cache;

    @Override
    protected EmbeddingCache cache() {
        return cache;
    }
}
