package io.ragstone.benchmarks.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of which it is known what its answer must hold.
 *
 * @param earlier what was asked before it in the same conversation
 * @param facts what the answer must hold, each with its spellings; none for a question that has no answer
 * @param document the document that answers it; null for a question that has no answer
 * @param kind why it has none; empty when it has one
 */
record Asked(
        Half half,
        List<String> earlier,
        String question,
        List<List<String>> facts,
        @Nullable String document,
        String kind) {
    Asked {
        earlier = List.copyOf(earlier);
        facts = facts.stream().map(List::copyOf).toList();
    }

    /** What was looked at while the model was made, and what was not. */
    enum Half {
        SEEN,
        UNSEEN
    }

    boolean hasAnswer() {
        return document != null;
    }
}
