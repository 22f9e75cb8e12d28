package io.ragstone.benchmarks.search;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Knows the vectors of a few questions. */
final class PreparedEmbedder implements Embedder {
    private final Map<String, Vector> vectors = new HashMap<>();

    PreparedEmbedder(List<Passages.Question> questions) {
        questions.forEach(question -> vectors.put(question.text(), question.vector()));
    }

    @Override
    public String model() {
        return Passages.MODEL;
    }

    @Override
    public int dimensions() {
        return vectors.values().iterator().next().dimensions();
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        return texts.stream()
                .map(text -> Objects.requireNonNull(vectors.get(text), text))
                .toList();
    }

    @Override
    public double trust(String text) {
        return 1;
    }

    @Override
    public double unrelated() {
        return .5;
    }
}
