package io.ragstone.benchmarks.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.benchmarks.answers.Asked.Half;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the built-in model to what it is worth: with the real embedding model, over the sample documents. */
@SuppressWarnings("NullAway.Init") // JUnit fills it
class AnswersTest {
    private static final int DEMO_TOKENS = 128;

    /** Some questions lie on the border of being declined, and another processor rounds their vectors otherwise. */
    private static final double ROUNDING = .04;

    private static AnswerQuality quality;

    @BeforeAll
    static void ask() throws IOException {
        quality = AnswersBenchmark.asked(DEMO_TOKENS);
    }

    @Test
    void theQuestionsAreManyEnoughToTellSomething() {
        assertThat(quality.answerable()).isGreaterThanOrEqualTo(60);
        assertThat(quality.unanswerable()).isGreaterThanOrEqualTo(25);
        assertThat(quality.of(Half.UNSEEN).answerable()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void theFactIsInTheAnswer() {
        assertThat(quality.facts()).as(misses()).isGreaterThanOrEqualTo(.85);
        assertThat(quality.of(Half.UNSEEN).facts()).as(misses()).isGreaterThanOrEqualTo(.85 - ROUNDING);
    }

    @Test
    void theRightDocumentIsCited() {
        assertThat(quality.citations()).as(misses()).isGreaterThanOrEqualTo(.95 - ROUNDING);
    }

    @Test
    void whatHasNoAnswerIsDeclined() {
        assertThat(quality.declined()).as(misses()).isGreaterThanOrEqualTo(.9 - ROUNDING);
    }

    /** An answer that quotes everything would hold every fact. */
    @Test
    void answersAreShort() {
        List<Integer> lengths = quality.judged().stream()
                .filter(one -> !one.declined())
                .map(Judged::words)
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(40);
        assertThat(lengths.getLast()).isLessThanOrEqualTo(130);
    }

    private static String misses() {
        return quality.misses().stream().map(Judged::told).collect(Collectors.joining("\n"));
    }
}
