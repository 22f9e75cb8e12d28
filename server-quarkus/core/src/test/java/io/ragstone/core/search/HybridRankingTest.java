package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.search.HybridRanking.Ranked;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HybridRankingTest {
    private static final UUID BASE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final double USUAL = .3;
    private static final double NO_FLOOR = -1;

    /** Words like it most, the vector not at all. */
    private static final Candidate WORDS = candidate("words", 10, .9, .2);

    /** The vector likes it most, words not at all. */
    private static final Candidate VECTOR = candidate("vector", 0, 0, .9);

    /** Both like it, neither most. */
    private static final Candidate BOTH = candidate("both", 6, .6, .7);

    private static final List<Candidate> ALL = List.of(WORDS, VECTOR, BOTH);

    @Test
    void whatBothSidesLikeComesFirst() {
        assertThat(order(new HybridRanking(1, NO_FLOOR, USUAL, Map.of()))).startsWith("both");
    }

    @Test
    void ranksMixBothSidesStretchedOverTheCandidates() {
        List<Ranked> ranked = passing(new HybridRanking(1, NO_FLOOR, USUAL, Map.of()).rank(ALL), 0);

        assertThat(ranked.get(0).rank()).isCloseTo(.5 * .6 + .5 * (.7 - .2) / (.9 - .2), within(1e-9));
        assertThat(ranked.get(1).rank()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void aModelThatDoesNotKnowTheLanguageHasNoSay() {
        assertThat(order(new HybridRanking(0, NO_FLOOR, USUAL, Map.of()))).containsExactly("words", "both", "vector");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3})
    void withoutVectorWeightOnlyWordsCount(double weight) {
        List<Ranked> ranked = passing(new HybridRanking(1, NO_FLOOR, weight, Map.of()).rank(ALL), 0);

        assertThat(ids(ranked)).containsExactly("words", "both", "vector");
        assertThat(ranked).extracting(Ranked::similarity).containsExactly(.9, .6, 0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10})
    void withFullVectorWeightOnlyVectorsCount(double weight) {
        List<Ranked> ranked = passing(new HybridRanking(.4, NO_FLOOR, weight, Map.of()).rank(ALL), 0);

        assertThat(ids(ranked)).containsExactly("vector", "both", "words");
        assertThat(ranked).extracting(Ranked::similarity).containsExactly(.9, .7, .2);
    }

    @Test
    void similarityIsTheDocumentedMixtureOfAbsoluteValues() {
        assertThat(passing(new HybridRanking(.5, NO_FLOOR, USUAL, Map.of()).rank(List.of(BOTH)), 0))
                .singleElement()
                .satisfies(ranked -> assertThat(ranked.similarity()).isCloseTo(.7 * .6 + .3 * .7, within(1e-9)));
    }

    @Test
    void withoutVectorsSimilarityIsWhatTheWordsSay() {
        List<Candidate> candidates = List.of(candidate("a", 5, .8, 0), candidate("b", 2, .3, 0));

        assertThat(passing(new HybridRanking(1, .5, USUAL, Map.of()).rank(candidates), 0))
                .extracting(Ranked::similarity)
                .containsExactly(.8, .3);
    }

    @Test
    void theThresholdIsAboutSimilarityNotAboutRank() {
        List<Ranked> ranked = passing(new HybridRanking(1, NO_FLOOR, USUAL, Map.of()).rank(ALL), .6);

        assertThat(ids(ranked)).containsExactly("both", "words");
    }

    @Test
    void aPassageWithoutWordsMustBeNearerThanChance() {
        assertThat(order(new HybridRanking(1, .9, USUAL, Map.of()))).contains("vector");
        assertThat(order(new HybridRanking(1, .91, USUAL, Map.of()))).containsExactlyInAnyOrder("words", "both");
    }

    @Test
    void aPassageGainsFromABetterOneBesideIt() {
        Candidate best = at("best", BASE, 7, 10);
        Candidate after = at("after", BASE, 8, 5);
        Candidate elsewhere = at("elsewhere", OTHER, 8, 6);
        Candidate last = at("last", OTHER, 20, 0);

        List<Ranked> ranked =
                new HybridRanking(0, NO_FLOOR, USUAL, Map.of()).rank(List.of(best, after, elsewhere, last));

        assertThat(ids(ranked)).containsExactly("best", "after", "elsewhere", "last");
        assertThat(ranked.get(1).rank()).isCloseTo(.5 + .25, within(1e-9));
    }

    @Test
    void noPassageOvertakesTheOneBesideIt() {
        Candidate best = at("best", BASE, 7, 10);
        Candidate nearly = at("nearly", BASE, 6, 9.9);
        Candidate good = at("good", BASE, 8, 9.2);
        Candidate last = at("last", OTHER, 20, 0);

        List<Ranked> ranked = new HybridRanking(0, NO_FLOOR, USUAL, Map.of()).rank(List.of(good, nearly, last, best));

        assertThat(ids(ranked)).containsExactly("best", "nearly", "good", "last");
        assertThat(ranked.get(1).rank()).as("its own score is better").isCloseTo(.99, within(1e-9));
        assertThat(ranked.get(2).rank()).as("capped").isCloseTo(.95, within(1e-9));
    }

    @Test
    void pagerankIsAddedAndDominates() {
        Candidate promoted = new Candidate("promoted", BASE, OTHER, 1, 1, .1, .3);
        List<Ranked> ranked = passing(
                new HybridRanking(1, NO_FLOOR, USUAL, Map.of(BASE, 0, OTHER, 3)).rank(List.of(WORDS, BOTH, promoted)),
                0);

        assertThat(ids(ranked)).startsWith("promoted");
        assertThat(ranked.get(0).similarity()).isCloseTo(3 + .7 * .1 + .3 * .3, within(1e-9));
    }

    @Test
    void equalsAreOrderedByTheirId() {
        List<Candidate> equal = List.of(candidate("c", 1, 1, .5), candidate("a", 1, 1, .5), candidate("b", 1, 1, .5));

        assertThat(ids(passing(new HybridRanking(1, NO_FLOOR, USUAL, Map.of()).rank(equal), 0)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void nothingInNothingOut() {
        assertThat(passing(new HybridRanking(1, 0, USUAL, Map.of()).rank(List.of()), 0))
                .isEmpty();
    }

    private static Candidate at(String id, UUID document, int ordinal, double bm25) {
        return new Candidate(id, document, BASE, ordinal, bm25, bm25 / 10, .5);
    }

    private static List<Ranked> passing(List<Ranked> ranked, double threshold) {
        return ranked.stream().filter(each -> each.passes(threshold)).toList();
    }

    private static List<String> order(HybridRanking ranking) {
        return ids(passing(ranking.rank(ALL), 0));
    }

    private static List<String> ids(List<Ranked> ranked) {
        return ranked.stream().map(each -> each.candidate().chunkId()).toList();
    }

    private static Candidate candidate(String id, double bm25, double coverage, double cosine) {
        // Far from each other, so that none is another's neighbour.
        return new Candidate(id, BASE, BASE, id.hashCode() * 10, bm25, coverage, cosine);
    }
}
