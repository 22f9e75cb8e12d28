package io.ragstone.adapters.qdrant;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.UuidIndexParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.ragstone.core.error.CoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The collections: one for each embedding model and size of its vectors, shared by all tenants. An index that has seen no
 * vector yet lives in one of size 0, which knows words only.
 */
final class QdrantCollections {
    /** Its number goes up when texts are cut in another way: what is stored is then built anew. */
    private static final String PREFIX = "ragstone2_";

    private static final int NAME_LENGTH = 40;
    private static final int LINKS = 16;

    private final QdrantCalls calls;

    QdrantCollections(QdrantCalls calls) {
        this.calls = calls;
    }

    static String name(String model, int dimensions) {
        return prefix(model) + dimensions;
    }

    private static String prefix(String model) {
        String readable = model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String shortened = readable.substring(0, Math.min(readable.length(), NAME_LENGTH));
        String distinct = UUID.nameUUIDFromBytes(model.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return PREFIX + shortened + "_" + distinct + "_";
    }

    /** The sizes for which this model has a collection, the largest first. */
    List<Integer> dimensions(String model) {
        String prefix = prefix(model);
        return calls.read((client, timeout) -> client.listCollectionsAsync(timeout)).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(size -> size.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .sorted((a, b) -> b - a)
                .toList();
    }

    void make(String model, int dimensions) {
        String name = name(model, dimensions);
        if (!dimensions(model).contains(dimensions)) {
            create(name, dimensions);
        }
        // A server that stopped between the two has left a collection without them.
        index(name, PassagePoints.TENANT, PayloadSchemaType.Uuid, uuid(true));
        index(name, PassagePoints.BASE, PayloadSchemaType.Uuid, uuid(false));
        index(name, PassagePoints.DOCUMENT, PayloadSchemaType.Uuid, uuid(false));
        index(name, PassagePoints.TAGS, PayloadSchemaType.Keyword, null);
        index(name, PassagePoints.AVAILABLE, PayloadSchemaType.Bool, null);
    }

    private void create(String name, int dimensions) {
        try {
            calls.write((client, timeout) -> client.createCollectionAsync(definition(name, dimensions), timeout));
        } catch (CoreException e) {
            if (!QdrantCalls.isAlreadyThere(e)) {
                throw e;
            }
        }
    }

    /** No graph over all tenants, since every search is one tenant's; but one for each tenant and knowledge base. */
    private static CreateCollection definition(String name, int dimensions) {
        VectorParamsMap.Builder vectors = VectorParamsMap.newBuilder();
        if (dimensions > 0) {
            vectors.putMap(
                    PassagePoints.MEANING,
                    VectorParams.newBuilder()
                            .setSize(dimensions)
                            .setDistance(Distance.Cosine)
                            .build());
        }
        return CreateCollection.newBuilder()
                .setCollectionName(name)
                .setVectorsConfig(VectorsConfig.newBuilder().setParamsMap(vectors))
                .setSparseVectorsConfig(SparseVectorConfig.newBuilder()
                        .putMap(
                                PassagePoints.WORDS,
                                SparseVectorParams.newBuilder()
                                        .setModifier(Modifier.Idf)
                                        .build()))
                .setHnswConfig(HnswConfigDiff.newBuilder().setM(0).setPayloadM(LINKS))
                .build();
    }

    private void index(String name, String field, PayloadSchemaType type, @Nullable PayloadIndexParams params) {
        calls.write(
                (client, timeout) -> client.createPayloadIndexAsync(name, field, type, params, true, null, timeout));
    }

    private static PayloadIndexParams uuid(boolean tenant) {
        return PayloadIndexParams.newBuilder()
                .setUuidIndexParams(UuidIndexParams.newBuilder().setIsTenant(tenant))
                .build();
    }
}
