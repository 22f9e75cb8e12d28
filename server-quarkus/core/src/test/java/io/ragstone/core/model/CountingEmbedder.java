package io.ragstone.core.model;

import java.util.ArrayList;
import java.util.List;

/** Embeds words, and remembers what it was asked to embed. */
public final class CountingEmbedder implements Embedder {
    private final WordEmbedder words = new WordEmbedder();
    private final List<String> embedded = new ArrayList<>();

    public synchronized List<String> embedded() {
        return List.copyOf(embedded);
    }

    @Override
    public String model() {
        return words.model();
    }

    @Override
    public int dimensions() {
        return words.dimensions();
    }

    @Override
    public synchronized List<Vector> embed(List<String> texts) {
        embedded.addAll(texts);
        return words.embed(texts);
    }

    @Override
    public double trust(String text) {
        return words.trust(text);
    }

    @Override
    public double unrelated() {
        return words.unrelated();
    }
}
