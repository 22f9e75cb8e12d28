package io.ragstone.core.model.fallback;

import io.ragstone.core.model.Reranker;
import java.util.List;

/** A reranker, and those that step in when it cannot score. */
record FallbackReranker(Succession<Reranker> rerankers) implements Reranker {
    @Override
    public String model() {
        return rerankers.models().getFirst().model();
    }

    @Override
    public double[] scores(String question, List<String> texts) {
        return rerankers.ask(reranker -> reranker.scores(question, texts), () -> true);
    }
}
