package io.ragstone.adapters.qdrant;

import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.ConditionFactory;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.VectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.NamedVectors;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vectors;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.SearchFilter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Qdrant holds of a passage, and which passages a search may find. */
final class PassagePoints {
    static final String TENANT = "tenant";
    static final String BASE = "base";
    static final String DOCUMENT = "document";
    static final String CHUNK = "chunk";
    static final String ORDINAL = "ordinal";
    static final String TAGS = "tags";
    static final String AVAILABLE = "available";
    static final String MEANING = "meaning";
    static final String WORDS = "words";

    private final PassageWords words;

    PassagePoints(PassageWords words) {
        this.words = words;
    }

    /** {@code vector} may differ from the chunk's own: null leaves the passage to be found by its words. */
    PointStruct of(EmbeddedChunk embedded, @Nullable Vector vector) {
        Chunk chunk = embedded.chunk();
        NamedVectors.Builder vectors = NamedVectors.newBuilder();
        if (vector != null) {
            vectors.putVectors(MEANING, VectorFactory.vector(vector.values()));
        }
        SparseWords weights = words.of(embedded);
        if (!weights.isEmpty()) {
            vectors.putVectors(WORDS, VectorFactory.vector(weights.weights(), weights.places()));
        }
        return PointStruct.newBuilder()
                .setId(id(chunk.tenantId(), chunk.id()))
                .setVectors(Vectors.newBuilder().setVectors(vectors))
                .putPayload(TENANT, value(chunk.tenantId().toString()))
                .putPayload(BASE, value(chunk.knowledgeBaseId().toString()))
                .putPayload(DOCUMENT, value(chunk.documentId().toString()))
                .putPayload(CHUNK, value(chunk.id()))
                .putPayload(ORDINAL, value(chunk.ordinal()))
                .putPayload(TAGS, tags(chunk))
                .putPayload(AVAILABLE, value(chunk.available()))
                .build();
    }

    /** A tenant's own: two tenants never share a point, whatever their chunks are called. */
    static PointId id(UUID tenantId, String chunkId) {
        return PointIdFactory.id(UUID.nameUUIDFromBytes((tenantId + "/" + chunkId).getBytes(StandardCharsets.UTF_8)));
    }

    static Filter tenant(UUID tenantId) {
        return Filter.newBuilder()
                .addMust(ConditionFactory.matchKeyword(TENANT, tenantId.toString()))
                .build();
    }

    static Filter all(UUID tenantId, String field, UUID id) {
        return tenant(tenantId).toBuilder()
                .addMust(ConditionFactory.matchKeyword(field, id.toString()))
                .build();
    }

    static boolean allowsNothing(SearchFilter filter) {
        Set<UUID> documents = filter.documentIds();
        Set<String> tags = filter.tags();
        return filter.knowledgeBaseIds().isEmpty()
                || documents != null && documents.isEmpty()
                || tags != null && tags.isEmpty();
    }

    static Filter findable(UUID tenantId, SearchFilter filter) {
        Filter.Builder findable = tenant(tenantId).toBuilder()
                .addMust(ConditionFactory.match(AVAILABLE, true))
                .addMust(ConditionFactory.matchKeywords(BASE, texts(filter.knowledgeBaseIds())));
        Set<UUID> documents = filter.documentIds();
        if (documents != null) {
            findable.addMust(ConditionFactory.matchKeywords(DOCUMENT, texts(documents)));
        }
        Set<String> tags = filter.tags();
        if (tags != null) {
            findable.addMust(ConditionFactory.matchKeywords(TAGS, List.copyOf(tags)));
        }
        return findable.build();
    }

    private static Value tags(Chunk chunk) {
        return list(chunk.tags().stream().map(tag -> value(tag.name())).toList());
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
