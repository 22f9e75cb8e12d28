package io.ragstone.core.reembed;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.List;
import java.util.Locale;

/** Embeds words; the vectors of different models differ in length, so that one of the wrong model is found out at once. */
class NamedEmbedder implements Embedder {
    private final String model;

    NamedEmbedder(String model) {
        this.model = model;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return 64 + model.length();
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }

    private Vector embed(String text) {
        float[] sum = new float[dimensions()];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            sum[Math.floorMod(word.hashCode(), dimensions())]++;
        }
        return Vector.unit(sum);
    }

    @Override
    public double trust(String text) {
        return 1;
    }

    @Override
    public double unrelated() {
        return 0;
    }
}
