package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.api.RagflowWebRetrievalApi;
import io.ragstone.api.model.RagflowDocumentCount;
import io.ragstone.api.model.RagflowWebRetrieval;
import io.ragstone.api.model.RagflowWebRetrievedChunk;
import io.ragstone.api.model.RagflowWebTestRetrievalResponse;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.search.SearchResult;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchService;
import io.ragstone.surfaces.ragflow.chunk.ChunkMapper;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.retrieval.RetrievalRequest;
import io.ragstone.surfaces.ragflow.retrieval.RetrievalScope;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The web interface's search, which is RAGFlow's search in other words. */
@RunOnVirtualThread
class WebRetrievalResource implements RagflowWebRetrievalApi {
    private static final Set<String> ON = Set.of("true", "1", "yes", "on");
    private static final List<String> SAME = List.of(
            "question",
            "page",
            "similarity_threshold",
            "vector_similarity_weight",
            "top_k",
            "rerank_id",
            "keyword",
            "cross_languages");

    private final RetrievalScope scope;
    private final SearchService search;
    private final WebOwned owned;
    private final ObjectMapper json;

    WebRetrievalResource(RetrievalScope scope, SearchService search, WebOwned owned, ObjectMapper json) {
        this.scope = scope;
        this.search = search;
        this.owned = owned;
        this.json = json;
    }

    @Override
    public RagflowWebTestRetrievalResponse ragflowWebTestRetrieval(JsonNode request) {
        SearchResult found = search.search(scope.of(RetrievalRequest.of(translated(Body.of(request)))));
        return new RagflowWebTestRetrievalResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebRetrieval()
                        .total((int) found.total())
                        .chunks(found.passages().stream()
                                .map(WebRetrievalResource::toChunk)
                                .toList())
                        .docAggs(found.perDocument().stream()
                                .map(count -> new RagflowDocumentCount()
                                        .docName(count.documentName())
                                        .docId(RagflowIds.hex(count.documentId()))
                                        .count(count.passages()))
                                .toList()));
    }

    private JsonNode translated(Body body) {
        ObjectNode request = json.createObjectNode();
        request.put("similarity_threshold", 0.0);
        SAME.stream().filter(body::has).forEach(name -> request.set(name, body.at(name)));
        request.put("question", body.text("question", ""));
        request.put("page_size", (int) body.number("size", 30));
        request.put("highlight", ON.contains(body.text("highlight", "").toLowerCase(Locale.ROOT)));
        request.set("dataset_ids", bases(body));
        if (body.has("doc_ids") && !body.at("doc_ids").isArray()) {
            throw RagflowRefusal.data("`doc_ids` should be a list");
        }
        request.set("document_ids", body.has("doc_ids") ? body.at("doc_ids") : json.createArrayNode());
        request.set("metadata_condition", condition(body.at("meta_data_filter")));
        return request;
    }

    private ArrayNode bases(Body body) {
        List<String> ids = body.at("kb_id").isArray() ? body.texts("kb_id") : List.of(body.text("kb_id", ""));
        ArrayNode bases = json.createArrayNode();
        ids.stream().filter(id -> !id.isEmpty()).forEach(bases::add);
        if (bases.isEmpty()) {
            throw RagflowRefusal.data("Please specify dataset firstly.");
        }
        bases.forEach(id -> owned.shown(id.asText()));
        return bases;
    }

    private ObjectNode condition(JsonNode filter) {
        ObjectNode condition = json.createObjectNode();
        if (filter.path("method").asText().equals("manual")) {
            condition.put("logic", filter.path("logic").asText());
            ArrayNode clauses = condition.putArray("conditions");
            filter.path("manual").forEach(clause -> {
                ObjectNode one = clauses.addObject();
                one.put("name", clause.path("key").asText());
                one.put("comparison_operator", clause.path("op").asText());
                one.set("value", clause.path("value"));
            });
        }
        return condition;
    }

    private static RagflowWebRetrievedChunk toChunk(Passage passage) {
        Chunk chunk = passage.chunk();
        return new RagflowWebRetrievedChunk()
                .chunkId(RagflowIds.chunk(chunk.id()))
                .contentWithWeight(chunk.content())
                .contentLtks(chunk.content().toLowerCase(Locale.ROOT))
                .docId(RagflowIds.hex(chunk.documentId()))
                .docnmKwd(passage.documentName())
                .kbId(RagflowIds.hex(chunk.knowledgeBaseId()))
                .importantKwd(chunk.keywords())
                .tagKwd(WebChunkMapper.tags(chunk))
                .imageId("")
                .similarity(passage.similarity())
                .vectorSimilarity(passage.vector())
                .termSimilarity(passage.term())
                .positions(ChunkMapper.positions(chunk))
                .docTypeKwd("")
                .highlight(passage.highlight());
    }
}
