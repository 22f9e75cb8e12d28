package io.ragstone.adapters.qdrant;

import io.qdrant.client.grpc.Points.ScoredPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How rare words are, from what Qdrant made of passages that hold them. */
final class WordRarity {
    private final long passages;
    private final Map<Integer, Double> weights = new LinkedHashMap<>();

    /** @param passages how many there are in all */
    WordRarity(long passages) {
        this.passages = passages;
    }

    /**
     * Qdrant multiplies a word's weight with ln(1 + without / with), the numbers of passages without and with the word,
     * both a half larger.
     */
    void learn(int place, List<ScoredPoint> best) {
        double ratio = best.isEmpty() ? (passages + .5) / .5 : Math.expm1(idf(place, best.getFirst()));
        // 1 for a word that is everywhere, rising slowly: a word that is nowhere must not outweigh all others.
        weights.put(place, Math.log10(10 + ratio));
    }

    private static double idf(int place, ScoredPoint passage) {
        return passage.getScore() / SearchHits.words(passage).getOrDefault(place, 1f);
    }

    /** Which share of the words these are, rare ones weighing more. */
    double share(Set<Integer> held) {
        double all = 0;
        double covered = 0;
        for (Map.Entry<Integer, Double> word : weights.entrySet()) {
            all += word.getValue();
            covered += held.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : covered / all;
    }
}
