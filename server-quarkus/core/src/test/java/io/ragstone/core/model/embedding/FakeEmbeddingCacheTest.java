package io.ragstone.core.model.embedding;

class FakeEmbeddingCacheTest extends EmbeddingCacheContract {
    private final FakeEmbeddingCache cache = new FakeEmbeddingCache();

    @Override
    protected EmbeddingCache cache() {
        return cache;
    }
}
