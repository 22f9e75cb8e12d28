package io.ragstone.adapters.qdrant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.NamedVectorsOutput;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Points with named vectors, dense and sparse. Whatever the real one would refuse is refused. */
final class FakeCollection {
    private final CreateCollection definition;
    private final Map<PointId, PointStruct> points = new LinkedHashMap<>();
    private final Set<String> indexed = new HashSet<>();

    FakeCollection(CreateCollection definition) {
        this.definition = definition;
    }

    static StatusRuntimeException wrong(String what) {
        return Status.INVALID_ARGUMENT.withDescription("Wrong input: " + what).asRuntimeException();
    }

    synchronized void index(String field) {
        indexed.add(field);
    }

    synchronized void upsert(List<PointStruct> wanted) {
        wanted.forEach(point -> point.getVectors().getVectors().getVectorsMap().forEach(this::check));
        wanted.forEach(point -> points.put(point.getId(), point));
    }

    private void check(String name, Vector vector) {
        switch (vector.getVectorCase()) {
            case DENSE -> {
                long expected = definition
                        .getVectorsConfig()
                        .getParamsMap()
                        .getMapOrThrow(name)
                        .getSize();
                if (vector.getDense().getDataCount() != expected) {
                    throw wrong("Vector dimension error: expected dim: " + expected + ", got "
                            + vector.getDense().getDataCount());
                }
            }
            case SPARSE -> {
                definition.getSparseVectorsConfig().getMapOrThrow(name);
                SparseVector sparse = vector.getSparse();
                if (sparse.getIndicesCount() != sparse.getValuesCount()
                        || new HashSet<>(sparse.getIndicesList()).size() != sparse.getIndicesCount()) {
                    throw wrong("indices: must be unique, and as many as values");
                }
            }
            default -> throw wrong("not known here: " + vector.getVectorCase());
        }
    }

    synchronized void delete(PointsSelector selector) {
        switch (selector.getPointsSelectorOneOfCase()) {
            case POINTS ->
                points.keySet().removeAll(Set.copyOf(selector.getPoints().getIdsList()));
            case FILTER -> {
                FakeFilter filter = filter(selector.getFilter());
                points.values().removeIf(filter::holds);
            }
            default -> throw wrong("Empty selector");
        }
    }

    synchronized Optional<PointStruct> find(PointId id) {
        return Optional.ofNullable(points.get(id));
    }

    synchronized long count(Filter filter) {
        return points.values().stream().filter(filter(filter)::holds).count();
    }

    synchronized List<ScoredPoint> query(QueryPoints asked) {
        Collection<PointStruct> among = points.values();
        if (asked.getPrefetchCount() > 0) {
            Set<PointId> fetched = new HashSet<>();
            asked.getPrefetchList().forEach(prefetch -> fetched.addAll(prefetch(prefetch)));
            among = fetched.stream().flatMap(id -> find(id).stream()).toList();
        }
        return best(among, asked.getQuery(), asked.getUsing(), asked.getFilter(), asked.getLimit()).stream()
                .map(scored -> answer(scored, asked))
                .toList();
    }

    private List<PointId> prefetch(PrefetchQuery asked) {
        return best(points.values(), asked.getQuery(), asked.getUsing(), asked.getFilter(), asked.getLimit()).stream()
                .map(scored -> scored.point().getId())
                .toList();
    }

    private record Scored(PointStruct point, float score) {}

    private List<Scored> best(Collection<PointStruct> among, Query query, String using, Filter filter, long limit) {
        if (limit < 1) {
            throw wrong("limit: value " + limit + " invalid, must be 1 or larger");
        }
        FakeScore score = FakeScore.of(query, using, points.values());
        FakeFilter allowed = filter(filter);
        return among.stream()
                .filter(allowed::holds)
                .flatMap(point -> score.of(point).map(value -> new Scored(point, value)).stream())
                .sorted((a, b) -> Float.compare(b.score(), a.score()))
                .limit(limit)
                .toList();
    }

    /** Stricter than the usual settings of the real one: what is filtered by has to be indexed. */
    private FakeFilter filter(Filter filter) {
        FakeFilter.fields(filter)
                .filter(field -> !indexed.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw wrong("Index required but not found for \"" + field + "\"");
                });
        return new FakeFilter(filter);
    }

    private static ScoredPoint answer(Scored scored, QueryPoints asked) {
        ScoredPoint.Builder answer =
                ScoredPoint.newBuilder().setId(scored.point().getId()).setScore(scored.score());
        if (asked.getWithPayload().getEnable()) {
            answer.putAllPayload(scored.point().getPayloadMap());
        }
        NamedVectorsOutput.Builder vectors = NamedVectorsOutput.newBuilder();
        Map<String, Vector> held = scored.point().getVectors().getVectors().getVectorsMap();
        for (String name : asked.getWithVectors().getInclude().getNamesList()) {
            Vector vector = held.get(name);
            if (vector != null) {
                vectors.putVectors(name, output(vector));
            }
        }
        return answer.setVectors(VectorsOutput.newBuilder().setVectors(vectors)).build();
    }

    private static VectorOutput output(Vector vector) {
        return vector.hasSparse()
                ? VectorOutput.newBuilder().setSparse(vector.getSparse()).build()
                : VectorOutput.newBuilder()
                        .setDense(DenseVector.newBuilder()
                                .addAllData(vector.getDense().getDataList()))
                        .build();
    }
}
