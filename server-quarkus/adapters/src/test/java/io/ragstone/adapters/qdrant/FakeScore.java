package io.ragstone.adapters.qdrant;

import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How near a point is to what was asked for; nothing where it has no such vector, or shares no word. */
interface FakeScore {
    Optional<Float> of(PointStruct point);

    static FakeScore of(Query query, String using, Collection<PointStruct> all) {
        VectorInput asked = query.getNearest();
        return switch (asked.getVariantCase()) {
            case DENSE ->
                point -> vector(point, using)
                        .map(held -> cosine(
                                asked.getDense().getDataList(), held.getDense().getDataList()));
            case SPARSE -> {
                Map<Integer, Float> weights = withRarity(words(asked.getSparse()), using, all);
                yield point -> vector(point, using).flatMap(held -> dot(weights, words(held.getSparse())));
            }
            default -> throw FakeCollection.wrong("not known here: " + asked.getVariantCase());
        };
    }

    private static Optional<Vector> vector(PointStruct point, String name) {
        return Optional.ofNullable(
                point.getVectors().getVectors().getVectorsMap().get(name));
    }

    /** Counted over the whole collection, whatever the filter says. */
    private static Map<Integer, Float> withRarity(
            Map<Integer, Float> weights, String using, Collection<PointStruct> all) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        all.forEach(point -> vector(point, using)
                .ifPresent(held ->
                        held.getSparse().getIndicesList().forEach(place -> frequencies.merge(place, 1, Integer::sum))));
        Map<Integer, Float> rare = new HashMap<>();
        weights.forEach((place, weight) -> {
            double with = frequencies.getOrDefault(place, 0);
            rare.put(place, (float) (weight * Math.log((all.size() - with + .5) / (with + .5) + 1)));
        });
        return rare;
    }

    private static Map<Integer, Float> words(SparseVector vector) {
        Map<Integer, Float> words = new HashMap<>();
        for (int i = 0; i < vector.getIndicesCount(); i++) {
            words.put(vector.getIndices(i), vector.getValues(i));
        }
        return words;
    }

    private static Optional<Float> dot(Map<Integer, Float> asked, Map<Integer, Float> held) {
        return asked.entrySet().stream()
                .filter(word -> held.containsKey(word.getKey()))
                .map(word -> word.getValue() * held.getOrDefault(word.getKey(), 0f))
                .reduce(Float::sum);
    }

    private static float cosine(List<Float> a, List<Float> b) {
        if (a.size() != b.size()) {
            throw FakeCollection.wrong("Vector dimension error: expected dim: " + b.size() + ", got " + a.size());
        }
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.size(); i++) {
            dot += a.get(i) * b.get(i);
            squareA += a.get(i) * a.get(i);
            squareB += b.get(i) * b.get(i);
        }
        return (float) (dot / Math.sqrt(squareA * squareB));
    }
}
