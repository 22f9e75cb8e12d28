package io.ragstone.adapters.qdrant;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.PointsUpdateOperation.DeletePoints;
import io.qdrant.client.grpc.Points.PointsUpdateOperation.PointStructList;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.PassageIndex.Change;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says changes in Qdrant's words; it makes them one after the other. */
final class PassageChanges {
    private static final Logger LOG = LoggerFactory.getLogger(PassageChanges.class);

    private final PassagePoints points;

    PassageChanges(PassagePoints points) {
        this.points = points;
    }

    List<PointsUpdateOperation> of(IndexKey key, List<Change> changes, int dimensions) {
        return changes.stream()
                .map(change -> operation(key.tenantId(), change, dimensions))
                .toList();
    }

    private PointsUpdateOperation operation(UUID tenant, Change change, int dimensions) {
        return switch (change) {
            case Change.Put(List<EmbeddedChunk> chunks) -> put(chunks, dimensions);
            case Change.RemoveChunk(var document, String chunk) ->
                removal(PointsSelector.newBuilder()
                        .setPoints(PointsIdsList.newBuilder().addIds(PassagePoints.id(tenant, chunk))));
            case Change.RemoveDocument(UUID id) -> removal(PassagePoints.all(tenant, PassagePoints.DOCUMENT, id));
            case Change.RemoveKnowledgeBase(UUID id) -> removal(PassagePoints.all(tenant, PassagePoints.BASE, id));
        };
    }

    static PointsUpdateOperation removal(Filter filter) {
        return removal(PointsSelector.newBuilder().setFilter(filter));
    }

    private static PointsUpdateOperation removal(PointsSelector.Builder selector) {
        return PointsUpdateOperation.newBuilder()
                .setDeletePoints(DeletePoints.newBuilder().setPoints(selector))
                .build();
    }

    private PointsUpdateOperation put(List<EmbeddedChunk> chunks, int dimensions) {
        List<PointStruct> structs =
                chunks.stream().map(chunk -> point(chunk, dimensions)).toList();
        return PointsUpdateOperation.newBuilder()
                .setUpsert(PointStructList.newBuilder().addAllPoints(structs))
                .build();
    }

    private PointStruct point(EmbeddedChunk chunk, int dimensions) {
        if (fits(chunk.vector(), dimensions)) {
            return points.of(chunk, chunk.vector());
        }
        LOG.warn(
                "Chunk {} has a vector of {} numbers that does not fit among the index's vectors of {}: it is found by"
                        + " its words only, until its document is parsed again.",
                chunk.chunk().id(),
                chunk.vector().dimensions(),
                dimensions);
        return points.of(chunk, null);
    }

    /** Whether this vector can be compared with those of an index. */
    static boolean fits(Vector vector, int dimensions) {
        if (vector.dimensions() != dimensions) {
            return false;
        }
        for (float value : vector.values()) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
