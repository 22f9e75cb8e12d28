package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowDifyApi;
import io.ragstone.api.model.RagflowDifyRecord;
import io.ragstone.api.model.RagflowDifyRetrieveResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.SearchRequest;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchService;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.DifyRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The search as Dify calls it. */
@RunOnVirtualThread
class DifyResource implements RagflowDifyApi {
    private static final double VECTOR_WEIGHT = .3;

    private final Owned owned;
    private final DocumentService documents;
    private final SearchService search;

    DifyResource(Owned owned, DocumentService documents, SearchService search) {
        this.owned = owned;
        this.documents = documents;
        this.search = search;
    }

    @Override
    public RestResponse<RagflowDifyRetrieveResponse> ragflowDifyRetrieve(JsonNode json) {
        DifyRequest request = DifyRequest.of(json);
        KnowledgeBase base =
                owned.dataset(request.knowledge()).orElseThrow(() -> DifyRefusal.notFound("Knowledgebase not found!"));
        try {
            return RestResponse.ok(new RagflowDifyRetrieveResponse().records(records(base, found(base, request))));
        } catch (CoreException e) {
            throw DifyRefusal.failed(e);
        }
    }

    private List<Passage> found(KnowledgeBase base, DifyRequest request) {
        Set<UUID> fitting = request.metadata()
                .map(condition -> documents.matching(List.of(base), condition))
                .orElse(null);
        return fitting != null && fitting.isEmpty() ? List.of() : found(base, request, fitting);
    }

    private List<Passage> found(KnowledgeBase base, DifyRequest request, @Nullable Set<UUID> fitting) {
        PageRequest all = new PageRequest(0, request.topK());
        return search.search(new SearchRequest(
                        request.query(),
                        List.of(base),
                        fitting,
                        VECTOR_WEIGHT,
                        request.threshold(),
                        request.topK(),
                        all,
                        false))
                .passages();
    }

    private List<RagflowDifyRecord> records(KnowledgeBase base, List<Passage> passages) {
        Set<UUID> ids =
                passages.stream().map(passage -> passage.chunk().documentId()).collect(Collectors.toSet());
        Map<UUID, Document> from =
                documents.findAll(base, ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return passages.stream()
                .map(passage -> new RagflowDifyRecord()
                        .content(passage.chunk().content())
                        .score(passage.similarity())
                        .title(passage.documentName())
                        .metadata(metadata(
                                passage.chunk().documentId(),
                                from.get(passage.chunk().documentId()))))
                .toList();
    }

    private static Map<String, Object> metadata(UUID id, @Nullable Document document) {
        Map<String, Object> metadata = new HashMap<>(document == null ? Map.of() : document.metadata());
        metadata.put("doc_id", RagflowIds.hex(id));
        return metadata;
    }
}
