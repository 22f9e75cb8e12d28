package io.ragstone.adapters.qdrant;

import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.NamedVectors;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.Vectors;
import io.ragstone.core.knowledge.IndexKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says of each index how far it has come. The mark is a point beside the passages: whoever loses these loses it too. */
final class QdrantMarks {
    private static final String SEQUENCE = "sequence";

    private final QdrantCalls calls;
    private final QdrantCollections collections;
    private final Map<IndexKey, Integer> sizes = new ConcurrentHashMap<>();

    QdrantMarks(QdrantCalls calls, QdrantCollections collections) {
        this.calls = calls;
        this.collections = collections;
    }

    /**
     * How far an index is.
     *
     * @param dimensions of its vectors, 0 while it has none
     * @param sequence -1 while it is being built
     */
    record Mark(int dimensions, long sequence) {
        String collection(IndexKey key) {
            return QdrantCollections.name(key.embeddingModel(), dimensions);
        }
    }

    Optional<Mark> find(IndexKey key) {
        Integer known = sizes.get(key);
        Optional<Mark> mark = known == null ? Optional.empty() : read(key, known);
        return mark.isPresent() ? mark : search(key);
    }

    /** Another server may have built it anew, with vectors of another size. */
    private Optional<Mark> search(IndexKey key) {
        sizes.remove(key);
        for (int size : collections.dimensions(key.embeddingModel())) {
            Optional<Mark> mark = read(key, size);
            if (mark.isPresent()) {
                sizes.put(key, size);
                return mark;
            }
        }
        return Optional.empty();
    }

    private Optional<Mark> read(IndexKey key, int dimensions) {
        try {
            String name = QdrantCollections.name(key.embeddingModel(), dimensions);
            return calls
                    .read((client, timeout) -> client.retrieveAsync(
                            name,
                            List.of(id(key)),
                            WithPayloadSelectorFactory.enable(true),
                            WithVectorsSelectorFactory.enable(false),
                            null,
                            timeout))
                    .stream()
                    .map(point -> new Mark(
                            dimensions, point.getPayloadOrThrow(SEQUENCE).getIntegerValue()))
                    .findFirst();
        } catch (LostCollectionException e) {
            return Optional.empty();
        }
    }

    void write(IndexKey key, Mark mark) {
        PointStruct point = PointStruct.newBuilder()
                .setId(id(key))
                .setVectors(Vectors.newBuilder().setVectors(NamedVectors.getDefaultInstance()))
                .putPayload(PassagePoints.TENANT, value(key.tenantId().toString()))
                .putPayload(SEQUENCE, value(mark.sequence()))
                .build();
        calls.write((client, timeout) -> client.upsertAsync(
                UpsertPoints.newBuilder()
                        .setCollectionName(mark.collection(key))
                        .setWait(true)
                        .addPoints(point)
                        .build(),
                timeout));
        sizes.put(key, mark.dimensions());
    }

    void remove(IndexKey key, int dimensions) {
        sizes.remove(key, dimensions);
        calls.write((client, timeout) -> client.deleteAsync(
                DeletePoints.newBuilder()
                        .setCollectionName(QdrantCollections.name(key.embeddingModel(), dimensions))
                        .setWait(true)
                        .setPoints(PointsSelector.newBuilder()
                                .setPoints(PointsIdsList.newBuilder().addIds(id(key))))
                        .build(),
                timeout));
    }

    private static PointId id(IndexKey key) {
        return PassagePoints.id(key.tenantId(), "mark of " + key.embeddingModel());
    }
}
