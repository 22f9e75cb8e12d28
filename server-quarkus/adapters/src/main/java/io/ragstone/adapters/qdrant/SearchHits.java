package io.ragstone.adapters.qdrant;

import io.qdrant.client.VectorOutputHelper;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.ragstone.core.search.Candidate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The passages that either side found, with what both sides think of them. */
final class SearchHits {
    private final Set<Integer> wanted;
    private final Map<PointId, Hit> hits = new HashMap<>();

    SearchHits(List<Integer> wantedWords) {
        this.wanted = Set.copyOf(wantedWords);
    }

    private static final class Hit {
        private final Map<String, Value> payload;
        private final Set<Integer> held = new HashSet<>();
        private double bm25;
        private double cosine;

        Hit(Map<String, Value> payload) {
            this.payload = payload;
        }

        Candidate candidate(WordRarity rarity) {
            return new Candidate(
                    text(PassagePoints.CHUNK),
                    UUID.fromString(text(PassagePoints.DOCUMENT)),
                    UUID.fromString(text(PassagePoints.BASE)),
                    ordinal(),
                    bm25,
                    rarity.share(held),
                    cosine);
        }

        private int ordinal() {
            Value value = payload.get(PassagePoints.ORDINAL);
            return value == null ? 0 : (int) value.getIntegerValue();
        }

        private String text(String field) {
            Value value = payload.get(field);
            return value == null ? "" : value.getStringValue();
        }
    }

    /** Hints alone, single characters that a passage shares with the question, are worth nothing. */
    void judgedByWords(List<ScoredPoint> judged) {
        for (ScoredPoint point : judged) {
            Set<Integer> held = new HashSet<>(words(point).keySet());
            held.retainAll(wanted);
            Hit hit = hit(point);
            hit.held.addAll(held);
            hit.bm25 = held.isEmpty() ? 0 : point.getScore();
        }
    }

    void judgedByVector(List<ScoredPoint> judged) {
        judged.forEach(point -> hit(point).cosine = point.getScore());
    }

    private Hit hit(ScoredPoint point) {
        return hits.computeIfAbsent(point.getId(), any -> new Hit(point.getPayloadMap()));
    }

    long withWords() {
        return hits.values().stream().filter(hit -> !hit.held.isEmpty()).count();
    }

    List<Candidate> candidates(WordRarity rarity) {
        return hits.values().stream()
                .map(hit -> hit.candidate(rarity))
                .sorted(Comparator.comparingDouble(Candidate::bm25)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::cosine).reversed())
                        .thenComparing(Candidate::chunkId))
                .toList();
    }

    /** The words of a passage that came with its sparse vector, and their weights. */
    static Map<Integer, Float> words(ScoredPoint point) {
        VectorOutput output = point.getVectors().getVectors().getVectorsMap().get(PassagePoints.WORDS);
        SparseVector vector = output == null ? null : VectorOutputHelper.getSparseVector(output);
        if (vector == null) {
            return Map.of();
        }
        Map<Integer, Float> words = new HashMap<>();
        for (int i = 0; i < vector.getIndicesCount(); i++) {
            words.put(vector.getIndices(i), vector.getValues(i));
        }
        return words;
    }
}
