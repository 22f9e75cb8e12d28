package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowChunksApi;
import io.ragstone.sdk.request.ChunkOptions;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.Listing;
import java.util.Collection;

/** The calls about the chunks of one document. */
final class ChunkCalls {
    private final Gateway gateway;
    private final String datasetId;
    private final String documentId;

    ChunkCalls(Gateway gateway, String datasetId, String documentId) {
        this.gateway = gateway;
        this.datasetId = datasetId;
        this.documentId = documentId;
    }

    Listing<Chunk> listing() {
        return new Listing<>(() -> RagflowChunksApi.ragflowListChunksRequest(datasetId, documentId), request -> {
            JsonNode data = gateway.data(request);
            return Listing.pageOf(new Fields(data).objects("chunks"), data, this::chunk);
        });
    }

    Chunk add(ChunkOptions options) {
        JsonNode data = gateway.data(RagflowChunksApi.ragflowCreateChunkRequest(datasetId, documentId)
                .json(options.values()));
        return chunk(data.path("chunk"));
    }

    void delete(Collection<String> ids) {
        gateway.sendIds(RagflowChunksApi.ragflowDeleteChunksRequest(datasetId, documentId), "chunk_ids", ids);
    }

    /** Without the key: RAGFlow 0.22 takes an empty list for the chunks of every document there is. */
    void deleteAll() {
        gateway.envelope(RagflowChunksApi.ragflowDeleteChunksRequest(datasetId, documentId)
                .json(Json.object()));
    }

    private Chunk chunk(JsonNode json) {
        return new Chunk(gateway, json, datasetId, documentId);
    }
}
