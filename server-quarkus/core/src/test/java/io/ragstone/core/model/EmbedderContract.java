package io.ragstone.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Embedder} does. */
public abstract class EmbedderContract {
    protected abstract Embedder embedder();

    @Test
    void vectorsHaveLengthOneAndTheModelsSize() {
        List<Vector> vectors = embedder().embed(List.of("A sentence.", "Another one, somewhat longer."));

        assertThat(vectors).hasSize(2).allSatisfy(vector -> {
            assertThat(vector.dimensions()).isEqualTo(embedder().dimensions());
            assertThat(vector.dot(vector)).isCloseTo(1, within(1e-3f));
        });
    }

    @Test
    void thereIsOneVectorForEachTextInTheSameOrder() {
        List<String> texts = IntStream.range(0, 75)
                .mapToObj(i -> "Ship number " + i + " carries " + i * 7 + " barrels")
                .toList();

        List<Vector> together = embedder().embed(texts);

        assertThat(together).hasSize(texts.size());
        for (int i : new int[] {0, 1, 31, 32, 74}) {
            Vector alone = embedder().embed(List.of(texts.get(i))).get(0);
            assertThat(together.get(i).dot(alone)).isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void noTextsHaveNoVectors() {
        assertThat(embedder().embed(List.of())).isEmpty();
    }

    @Test
    void anEmptyTextHasAVectorToo() {
        assertThat(embedder().embed(List.of("", "word")))
                .hasSize(2)
                .allSatisfy(vector ->
                        assertThat(vector.dimensions()).isEqualTo(embedder().dimensions()));
    }

    /** What only the end of a long text says changes its vector. */
    @Test
    void theWholeTextCountsHoweverLong() {
        String much = "harbour ".repeat(12_000);

        List<Vector> vectors = embedder().embed(List.of(much, much + "glacier volcano orchid ".repeat(3_000)));

        assertThat(vectors.get(0).dot(vectors.get(1))).isLessThan(.999f);
    }

    @Test
    void trustAndFloorAreShares() {
        assertThat(embedder().trust("The ferry leaves at noon.")).isBetween(0d, 1d);
        assertThat(embedder().unrelated()).isBetween(0d, 1d);
    }

    @Test
    void theModelHasItsFullName() {
        assertThat(ModelName.parse(embedder().model())).isPresent();
    }
}
