package io.ragstone.core.search;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.search.HybridRanking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages that say what a better one of another document says already; what a document itself repeats stands at
 * another place of it, which may be the one that is looked for. Nearly the same text has nearly the same scores for any
 * question, so only passages with such scores are read and compared. Other numbers make another fact: last year's report
 * is no duplicate of this year's.
 */
final class NearDuplicates {
    private static final double COSINE = .005;
    private static final double COVERAGE = .01;
    private static final double BM25 = .02;

    /** Shorter texts differ in what little they say. */
    private static final int FEWEST_WORDS = 20;

    private static final double ALIKE = .9;

    private final ChunkStore chunks;

    NearDuplicates(ChunkStore chunks) {
        this.chunks = chunks;
    }

    /** The passages that are to be left out, each with the better one that stands for it. */
    Map<String, String> among(UUID tenantId, List<Ranked> best) {
        Map<String, List<String>> suspects = suspects(best);
        if (suspects.isEmpty()) {
            return Map.of();
        }
        Map<String, Wording> texts = texts(tenantId, suspects);
        Map<String, String> duplicates = new LinkedHashMap<>();
        suspects.forEach((later, earlier) -> earlier.stream()
                .filter(first -> !duplicates.containsKey(first) && alike(texts.get(first), texts.get(later)))
                .findFirst()
                .ifPresent(first -> duplicates.put(later, first)));
        return duplicates;
    }

    private static Map<String, List<String>> suspects(List<Ranked> best) {
        Map<String, List<String>> suspects = new LinkedHashMap<>();
        for (int later = 1; later < best.size(); later++) {
            Candidate candidate = best.get(later).candidate();
            for (int earlier = 0; earlier < later; earlier++) {
                Candidate other = best.get(earlier).candidate();
                if (scoreAlike(candidate, other)) {
                    suspects.computeIfAbsent(candidate.chunkId(), any -> new ArrayList<>())
                            .add(other.chunkId());
                }
            }
        }
        return suspects;
    }

    private static boolean scoreAlike(Candidate one, Candidate other) {
        return !one.documentId().equals(other.documentId())
                && Math.abs(one.cosine() - other.cosine()) <= COSINE
                && Math.abs(one.coverage() - other.coverage()) <= COVERAGE
                && Math.abs(one.bm25() - other.bm25()) <= BM25 * Math.max(one.bm25(), other.bm25());
    }

    private Map<String, Wording> texts(UUID tenantId, Map<String, List<String>> suspects) {
        Set<String> ids = new HashSet<>(suspects.keySet());
        suspects.values().forEach(ids::addAll);
        return chunks.findAll(tenantId, ids).stream()
                .collect(Collectors.toMap(Chunk::id, chunk -> Wording.of(chunk.content()), (a, b) -> a, HashMap::new));
    }

    private static boolean alike(@Nullable Wording one, @Nullable Wording other) {
        return one != null
                && other != null
                && Math.min(one.words(), other.words()) >= FEWEST_WORDS
                && one.numbers().equals(other.numbers())
                && one.overlap(other) >= ALIKE;
    }
}
