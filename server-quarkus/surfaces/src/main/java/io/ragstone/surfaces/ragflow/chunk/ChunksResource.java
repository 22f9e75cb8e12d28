package io.ragstone.surfaces.ragflow.chunk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowChunksApi;
import io.ragstone.api.model.RagflowCreateChunkResponse;
import io.ragstone.api.model.RagflowCreatedChunkHolder;
import io.ragstone.api.model.RagflowDeleteChunksResponse;
import io.ragstone.api.model.RagflowListChunksResponse;
import io.ragstone.api.model.RagflowUpdateChunkResponse;
import io.ragstone.core.document.ChunkService;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.ListedIds;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chunks of RAGFlow's documents. */
@RunOnVirtualThread
class ChunksResource implements RagflowChunksApi {
    private final ChunkService chunks;
    private final ChunkLists lists;
    private final Owned owned;

    ChunksResource(ChunkService chunks, ChunkLists lists, Owned owned) {
        this.chunks = chunks;
        this.lists = lists;
        this.owned = owned;
    }

    @Override
    public RagflowCreateChunkResponse ragflowCreateChunk(String datasetId, String documentId, JsonNode json) {
        KnowledgeBase base = owned.datasetOr102(datasetId);
        Document document = owned.documentOr102(base, documentId);
        Body body = Body.of(json);
        String content = ChunkRequests.content(body);
        List<String> keywords = ChunkRequests.strings(body, "important_keywords", "is required to be a list");
        List<String> questions = ChunkRequests.strings(body, "questions", "is required to be a list");
        Chunk added = chunks.add(base, document, content, keywords, questions);
        return new RagflowCreateChunkResponse()
                .code(0)
                .data(new RagflowCreatedChunkHolder().chunk(ChunkMapper.toCreated(added)));
    }

    @Override
    public RagflowListChunksResponse ragflowListChunks(
            String datasetId,
            String documentId,
            @Nullable String id,
            @Nullable String keywords,
            Integer page,
            Integer pageSize) {
        KnowledgeBase base = owned.datasetOr102(datasetId);
        Document document = owned.documentOr102(base, documentId);
        return new RagflowListChunksResponse()
                .code(0)
                .data(
                        id == null || id.isEmpty()
                                ? lists.page(base, document, keywords, page, pageSize)
                                : lists.single(document, datasetId, id));
    }

    @Override
    public RagflowUpdateChunkResponse ragflowUpdateChunk(
            String datasetId, String documentId, String chunkId, JsonNode json) {
        // The chunk is missed first, whatever else is missing too.
        if (!chunks.exists(owned.tenantOf(datasetId), chunkId)) {
            throw new RagflowRefusal(102, "Can't find this chunk " + chunkId);
        }
        KnowledgeBase base = owned.datasetOr102(datasetId);
        Document document = owned.documentOr102(base, documentId);
        Chunk chunk = chunks.find(document, chunkId)
                .orElseThrow(() -> new RagflowRefusal(102, "Can't find this chunk " + chunkId));
        chunks.update(base, document, chunk, ChunkRequests.change(document, Body.of(json)));
        return new RagflowUpdateChunkResponse().code(0);
    }

    @Override
    public RagflowDeleteChunksResponse ragflowDeleteChunks(String datasetId, String documentId, JsonNode json) {
        KnowledgeBase base = owned.datasetOr102(datasetId);
        Document document = owned.document(base, documentId)
                .orElseThrow(() -> new RagflowRefusal(100, "Can't find the document with ID " + documentId + "!"));
        List<String> given = Body.of(json).texts("chunk_ids");
        if (given.isEmpty()) {
            chunks.deleteAll(base, document);
            return new RagflowDeleteChunksResponse().code(0);
        }
        ListedIds ids = ListedIds.of(given);
        int deleted = chunks.delete(base, document, ids.distinct());
        if (deleted != ids.distinct().size()) {
            throw new RagflowRefusal(
                    102,
                    "rm_chunk deleted chunks " + deleted + ", expect "
                            + ids.distinct().size());
        }
        return new RagflowDeleteChunksResponse().code(0).data(ids.result("chunk", deleted));
    }
}
