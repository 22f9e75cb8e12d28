package io.ragstone.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Reranker} does. */
public abstract class RerankerContract {
    /** One that likes a text about ferries best when it is asked about ferries. */
    protected abstract Reranker reranker();

    @Test
    void thereIsOneScoreForEachTextInTheSameOrder() {
        double[] scores = reranker()
                .scores(
                        "When does the ferry leave?",
                        List.of("Bread is fresh.", "The ferry leaves at noon.", "Trains."));

        assertThat(scores).hasSize(3);
        assertThat(scores[1]).isGreaterThan(scores[0]).isGreaterThan(scores[2]);
        for (double score : scores) {
            assertThat(score).isBetween(0d, 1d);
        }
    }

    @Test
    void noTextsHaveNoScores() {
        assertThat(reranker().scores("When?", List.of())).isEmpty();
    }
}
