package io.ragstone.core.search;

import io.ragstone.core.search.HybridRanking.Ranked;
import io.ragstone.core.search.SearchTrace.Fate;
import io.ragstone.core.search.SearchTrace.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * The candidates in their order, and what became of each.
 *
 * @param duplicates those that say what another one says already
 */
record Sifted(List<Ranked> ranked, double threshold, Map<String, String> duplicates) {
    static Sifted of(List<Ranked> ranked, double threshold, NearDuplicates duplicates, UUID tenantId) {
        List<Ranked> similar = ranked.stream().filter(r -> r.passes(threshold)).toList();
        return new Sifted(ranked, threshold, duplicates.among(tenantId, similar));
    }

    List<Ranked> kept() {
        return ranked.stream().filter(r -> fate(r) == Fate.KEPT).toList();
    }

    long count(Fate fate) {
        return ranked.stream().filter(r -> fate(r) == fate).count();
    }

    List<Judged> judged() {
        Map<String, Integer> byWords = places(Candidate::bm25);
        Map<String, Integer> byVector = places(Candidate::cosine);
        return ranked.stream()
                .map(r -> {
                    String id = r.candidate().chunkId();
                    return new Judged(
                            r.candidate(),
                            byWords.getOrDefault(id, 0),
                            byVector.getOrDefault(id, 0),
                            r.rank(),
                            r.similarity(),
                            fate(r));
                })
                .toList();
    }

    private Fate fate(Ranked candidate) {
        if (!candidate.related()) {
            return Fate.UNRELATED;
        }
        if (!candidate.passes(threshold)) {
            return Fate.BELOW_THRESHOLD;
        }
        return duplicates.containsKey(candidate.candidate().chunkId()) ? Fate.DUPLICATE : Fate.KEPT;
    }

    /** The place of each candidate by one of its scores; those that score nothing have none. */
    private Map<String, Integer> places(ToDoubleFunction<Candidate> score) {
        List<Candidate> best = ranked.stream()
                .map(Ranked::candidate)
                .filter(candidate -> score.applyAsDouble(candidate) != 0)
                .sorted(Comparator.comparingDouble(score).reversed())
                .toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < best.size(); i++) {
            places.put(best.get(i).chunkId(), i + 1);
        }
        return places;
    }
}
