package io.ragstone.core.search;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Reranker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Likes passages for the words in them. */
final class FakeReranker implements Reranker {
    private final Map<String, Double> likings = new LinkedHashMap<>();
    private @Nullable String trouble;
    private int read;

    FakeReranker likes(String word, double score) {
        likings.put(word, score);
        return this;
    }

    void breaks(String sentence) {
        trouble = sentence;
    }

    /** How many passages it was given last. */
    int read() {
        return read;
    }

    @Override
    public String model() {
        return "test";
    }

    @Override
    public double[] scores(String question, List<String> texts) {
        if (trouble != null) {
            throw new CoreException(ErrorCode.TIMEOUT, trouble);
        }
        read = texts.size();
        return texts.stream().mapToDouble(this::score).toArray();
    }

    private double score(String text) {
        return likings.entrySet().stream()
                .filter(liking -> text.contains(liking.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(.1);
    }
}
