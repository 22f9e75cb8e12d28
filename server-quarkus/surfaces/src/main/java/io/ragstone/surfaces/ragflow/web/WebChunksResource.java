package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebChunksApi;
import io.ragstone.api.model.RagflowWebChunkCreated;
import io.ragstone.api.model.RagflowWebChunkPage;
import io.ragstone.api.model.RagflowWebCreateChunkResponse;
import io.ragstone.api.model.RagflowWebGetChunkResponse;
import io.ragstone.api.model.RagflowWebListChunksResponse;
import io.ragstone.api.model.RagflowWebRemoveChunksResponse;
import io.ragstone.api.model.RagflowWebSetChunkResponse;
import io.ragstone.api.model.RagflowWebSwitchChunksResponse;
import io.ragstone.core.document.ChunkService;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.search.SearchService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chunk.ChunkRequests;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.web.WebOwned.Held;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks of documents. */
@RunOnVirtualThread
class WebChunksResource implements RagflowWebChunksApi {
    private static final int SIZE = 30;
    private static final String LIST = "should be a list";
    private static final String REQUIRED_LIST = "is required to be a list";

    private final CurrentCall call;
    private final ChunkService chunks;
    private final SearchService search;
    private final WebOwned owned;

    WebChunksResource(CurrentCall call, ChunkService chunks, SearchService search, WebOwned owned) {
        this.call = call;
        this.chunks = chunks;
        this.search = search;
        this.owned = owned;
    }

    @Override
    public RagflowWebListChunksResponse ragflowWebListChunks(JsonNode json) {
        Body body = Body.of(json);
        Held held = owned.documentOr102(body.text("doc_id"));
        PageRequest page =
                PageRequest.of(Math.max(1, (int) body.number("page", 1)), Math.max(0, (int) body.number("size", SIZE)));
        String keywords = body.text("keywords", "");
        Paged<Chunk> found = keywords.isBlank()
                ? chunks.list(held.document(), available(body), page)
                : matching(held, keywords, available(body), page);
        String name = held.document().name();
        return new RagflowWebListChunksResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebChunkPage()
                        .total((int) found.total())
                        .chunks(found.items().stream()
                                .map(chunk -> WebChunkMapper.toChunk(chunk, shown(keywords, chunk), name))
                                .toList())
                        .doc(WebDocumentMapper.toDocument(held.document())));
    }

    /** Chunks that are switched off are in no index. */
    private Paged<Chunk> matching(Held held, String keywords, @Nullable Boolean available, PageRequest page) {
        return available != null && !available
                ? new Paged<>(List.of(), 0)
                : search.searchWithin(held.base(), held.document(), keywords, page);
    }

    private String shown(String keywords, Chunk chunk) {
        return keywords.isBlank() ? chunk.content() : search.highlight(keywords, chunk.content());
    }

    @Override
    public RagflowWebGetChunkResponse ragflowWebGetChunk(@Nullable String chunkId) {
        Chunk chunk = chunks.find(call.context(), String.valueOf(chunkId)).orElseThrow(WebChunksResource::unknown);
        String name = owned.find(RagflowIds.hex(chunk.documentId()))
                .map(held -> held.document().name())
                .orElse("");
        return new RagflowWebGetChunkResponse().code(0).message("success").data(WebChunkMapper.toDetail(chunk, name));
    }

    @Override
    public RagflowWebSetChunkResponse ragflowWebSetChunk(JsonNode json) {
        Body body = Body.of(json);
        Held held = owned.documentOr102(body.text("doc_id"));
        Chunk chunk = chunks.find(held.document(), body.text("chunk_id", "")).orElseThrow(WebChunksResource::unknown);
        chunks.update(held.base(), held.document(), chunk, change(held.document(), body));
        return new RagflowWebSetChunkResponse().code(0).message("success").data(true);
    }

    private static ChunkService.Change change(Document document, Body body) {
        String content = ChunkRequests.content(body, "content_with_weight");
        List<String> keywords = strings(body, "important_kwd");
        List<String> questions = strings(body, "question_kwd");
        List<String> tags = strings(body, "tag_kwd");
        ChunkRequests.checkPair(document, content);
        return new ChunkService.Change(
                content,
                keywords,
                questions,
                tags == null
                        ? null
                        : tags.stream().distinct().map(ChunkTag::given).toList(),
                null,
                available(body));
    }

    private static @Nullable List<String> strings(Body body, String field) {
        return body.has(field) ? ChunkRequests.strings(body, field, LIST) : null;
    }

    @Override
    public RagflowWebSwitchChunksResponse ragflowWebSwitchChunks(JsonNode json) {
        Body body = Body.of(json);
        Held held = owned.documentOr102(body.text("doc_id"));
        boolean on = body.number("available_int", 0) != 0;
        Set<String> ids = ids(body);
        requireAll(ids, chunks.enable(held.base(), held.document(), ids, on));
        return new RagflowWebSwitchChunksResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebRemoveChunksResponse ragflowWebRemoveChunks(JsonNode json) {
        Body body = Body.of(json);
        Held held = owned.documentOr102(body.text("doc_id"));
        Set<String> ids = ids(body);
        requireAll(ids, chunks.delete(held.base(), held.document(), ids));
        return new RagflowWebRemoveChunksResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebCreateChunkResponse ragflowWebCreateChunk(JsonNode json) {
        Body body = Body.of(json);
        Held held = owned.documentOr102(body.text("doc_id"));
        String content = ChunkRequests.content(body, "content_with_weight");
        List<String> keywords = ChunkRequests.strings(body, "important_kwd", REQUIRED_LIST);
        List<String> questions = ChunkRequests.strings(body, "question_kwd", REQUIRED_LIST);
        Chunk added = chunks.add(held.base(), held.document(), content, keywords, questions);
        return new RagflowWebCreateChunkResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebChunkCreated()
                        .chunkId(RagflowIds.chunk(added.id()))
                        .imageId(""));
    }

    private static @Nullable Boolean available(Body body) {
        return body.has("available_int") ? Boolean.valueOf(body.number("available_int", 0) != 0) : null;
    }

    /** One id alone is as good as a list of it. */
    private static Set<String> ids(Body body) {
        JsonNode given = body.at("chunk_ids");
        return given.isTextual() ? Set.of(given.textValue()) : new LinkedHashSet<>(body.texts("chunk_ids"));
    }

    private static void requireAll(Set<String> wanted, int found) {
        if (found < wanted.size()) {
            throw RagflowRefusal.data("Index updating failure");
        }
    }

    private static RagflowRefusal unknown() {
        return RagflowRefusal.data("Chunk not found!");
    }
}
