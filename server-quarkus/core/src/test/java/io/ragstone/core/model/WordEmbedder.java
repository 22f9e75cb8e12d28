package io.ragstone.core.model;

import java.util.List;
import java.util.Locale;

/** An embedder for tests: every word points somewhere, and a text points where its words do. */
public final class WordEmbedder implements Embedder {
    private static final int DIMENSIONS = 64;

    @Override
    public String model() {
        return "words@Test";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        return texts.stream().map(WordEmbedder::embed).toList();
    }

    private static Vector embed(String text) {
        float[] sum = new float[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            sum[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
        }
        return Vector.unit(sum);
    }

    @Override
    public double trust(String text) {
        return 1;
    }

    @Override
    public double unrelated() {
        return 0.9;
    }
}
