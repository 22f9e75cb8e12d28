package io.ragstone.core.model;

class WordEmbedderTest extends EmbedderContract {
    @Override
    protected Embedder embedder() {
        return new WordEmbedder();
    }
}
