package io.ragstone.core.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Puts candidates in order. Each side's scores are stretched over the candidates from 0 to 1 and mixed, the vectors
 * counting as much as their model can be trusted with the question; then a passage gains from a better one beside it. The similarity that users see, and that the
 * threshold is about, is another matter: the documented mixture of absolute values.
 *
 * @param trust how well the model knows the question's language, 0 to 1
 * @param unrelated a cosine below which the model's vectors say nothing
 * @param vectorWeight what the user asked for; whatever is beyond 0 and 1 counts as these
 * @param pageranks what is added for passages of a knowledge base
 */
record HybridRanking(double trust, double unrelated, double vectorWeight, Map<UUID, Integer> pageranks) {
    HybridRanking {
        trust = Math.clamp(trust, 0, 1);
        vectorWeight = Math.clamp(vectorWeight, 0, 1);
    }

    /** The weight that users get without asking; it leaves the rule as it was measured to be best. */
    private static final double USUAL_WEIGHT = 0.3;

    /** An even share is best where the model knows the language. */
    private static final double EVEN = 0.5;

    /**
     * A candidate in its place.
     *
     * @param rank orders the passages; only comparable within one question
     * @param related whether it has anything to do with the question at all
     */
    record Ranked(Candidate candidate, double rank, double similarity, boolean related) {
        boolean passes(double threshold) {
            return related && similarity >= threshold;
        }
    }

    /** All candidates, the best first; those that have nothing to do with the question are marked, not left out. */
    List<Ranked> rank(List<Candidate> candidates) {
        boolean wordsOnly = candidates.stream().allMatch(candidate -> candidate.cosine() == 0);
        Map<Candidate, Double> mixed = mixed(candidates);
        Neighbours neighbours = new Neighbours(mixed);
        return candidates.stream()
                .map(candidate -> {
                    int bonus = pageranks.getOrDefault(candidate.knowledgeBaseId(), 0);
                    return new Ranked(
                            candidate,
                            neighbours.lift(candidate) + bonus,
                            similarity(candidate, wordsOnly) + bonus,
                            isRelated(candidate));
                })
                .sorted(Comparator.comparingDouble(Ranked::rank)
                        .reversed()
                        .thenComparing(ranked -> ranked.candidate().chunkId()))
                .toList();
    }

    private Map<Candidate, Double> mixed(List<Candidate> candidates) {
        Scale words = Scale.of(candidates, Candidate::bm25);
        Scale vectors = Scale.of(candidates, Candidate::cosine);
        double share = share();
        Map<Candidate, Double> mixed = new HashMap<>();
        candidates.forEach(candidate -> mixed.put(
                candidate, (1 - share) * words.of(candidate.bm25()) + share * vectors.of(candidate.cosine())));
        return mixed;
    }

    /** The candidate as a model that reads question and passage together sees it: its score counts instead of the vector. */
    Ranked withScore(Candidate candidate, double score) {
        Candidate read = new Candidate(
                candidate.chunkId(),
                candidate.documentId(),
                candidate.knowledgeBaseId(),
                candidate.ordinal(),
                candidate.bm25(),
                candidate.coverage(),
                score);
        double similarity = similarity(read, false) + pageranks.getOrDefault(candidate.knowledgeBaseId(), 0);
        return new Ranked(read, similarity, similarity, true);
    }

    /** Users' usual weight stands for the rule itself; less and more of it lead to words and to vectors alone. */
    double share() {
        double rule = EVEN * trust;
        return vectorWeight <= USUAL_WEIGHT
                ? rule * vectorWeight / USUAL_WEIGHT
                : rule + (1 - rule) * (vectorWeight - USUAL_WEIGHT) / (1 - USUAL_WEIGHT);
    }

    /** A passage without any word of the question is only taken where its vector says more than chance would. */
    private boolean isRelated(Candidate candidate) {
        return candidate.coverage() > 0 || candidate.cosine() >= unrelated;
    }

    private double similarity(Candidate candidate, boolean wordsOnly) {
        return wordsOnly
                ? candidate.coverage()
                : (1 - vectorWeight) * candidate.coverage() + vectorWeight * candidate.cosine();
    }

    /** Stretches values from the smallest to the largest over 0 to 1. */
    private record Scale(double low, double high) {
        static Scale of(List<Candidate> candidates, ToDoubleFunction<Candidate> value) {
            return new Scale(
                    candidates.stream().mapToDouble(value).min().orElse(0),
                    candidates.stream().mapToDouble(value).max().orElse(0));
        }

        double of(double value) {
            return high > low ? (value - low) / (high - low) : 0;
        }
    }
}
