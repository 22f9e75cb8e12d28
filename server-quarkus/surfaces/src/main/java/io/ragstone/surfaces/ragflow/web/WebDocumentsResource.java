package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebDocumentsApi;
import io.ragstone.api.model.RagflowWebCountDocumentsResponse;
import io.ragstone.api.model.RagflowWebDocumentCounts;
import io.ragstone.api.model.RagflowWebDocumentPage;
import io.ragstone.api.model.RagflowWebDocumentSpread;
import io.ragstone.api.model.RagflowWebGetDocumentsResponse;
import io.ragstone.api.model.RagflowWebGetThumbnailsResponse;
import io.ragstone.api.model.RagflowWebListDocumentsResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFacets;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.ragflow.Body;
import io.ragstone.surfaces.ragflow.Downloads;
import io.ragstone.surfaces.ragflow.Pages;
import io.ragstone.surfaces.ragflow.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents as they are listed, counted and shown. */
@RunOnVirtualThread
class WebDocumentsResource implements RagflowWebDocumentsApi {
    private final DocumentService documents;
    private final Downloads downloads;
    private final WebOwned owned;

    WebDocumentsResource(DocumentService documents, Downloads downloads, WebOwned owned) {
        this.documents = documents;
        this.downloads = downloads;
        this.owned = owned;
    }

    @Override
    public RagflowWebListDocumentsResponse ragflowWebListDocuments(
            @Nullable String kbId,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc,
            Long createTimeFrom,
            Long createTimeTo,
            JsonNode json) {
        Body body = Body.of(json);
        KnowledgeBase base = base(kbId);
        Paged<Document> found = documents.list(
                base,
                DocumentQueries.filter(keywords, body),
                Pages.order(orderby, DocumentQueries.isDescending(desc)),
                DocumentQueries.page(page, pageSize));
        return new RagflowWebListDocumentsResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebDocumentPage()
                        .total((int) found.total())
                        .docs(found.items().stream()
                                .filter(document -> madeWithin(document, createTimeFrom, createTimeTo))
                                .map(WebDocumentMapper::toDocument)
                                .toList()));
    }

    @Override
    public RagflowWebCountDocumentsResponse ragflowWebCountDocuments(JsonNode json) {
        Body body = Body.of(json);
        KnowledgeBase base = base(body.text("kb_id"));
        DocumentFacets facets = documents.facets(base, DocumentQueries.filter(body.text("keywords"), body));
        Map<String, Long> states = new TreeMap<>();
        facets.states().forEach((state, count) -> states.put(DocumentQueries.number(state), count));
        return new RagflowWebCountDocumentsResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebDocumentCounts()
                        .total(facets.total())
                        .filter(new RagflowWebDocumentSpread()
                                .suffix(new TreeMap<>(facets.suffixes()))
                                .runStatus(states)));
    }

    @Override
    public RagflowWebGetDocumentsResponse ragflowWebGetDocuments(JsonNode json) {
        return new RagflowWebGetDocumentsResponse()
                .code(0)
                .message("success")
                .data(Body.of(json).texts("doc_ids").stream()
                        .map(id ->
                                WebDocumentMapper.toDocument(owned.document(id).document()))
                        .toList());
    }

    @Override
    public RagflowWebGetThumbnailsResponse ragflowWebGetThumbnails(@Nullable List<String> docIds) {
        List<String> ids = DocumentQueries.split(docIds == null ? List.of() : docIds);
        if (ids.isEmpty()) {
            throw RagflowRefusal.argument("Lack of \"Document ID\"");
        }
        Map<String, @Nullable String> pictures = new LinkedHashMap<>();
        // No parser keeps a picture of a file yet.
        ids.forEach(id -> owned.find(id)
                .ifPresent(held -> pictures.put(RagflowIds.hex(held.document().id()), null)));
        return new RagflowWebGetThumbnailsResponse().code(0).message("success").data(pictures);
    }

    @Override
    public Response ragflowWebDownloadDocument(String docId) {
        return downloads.of(owned.documentOr102(docId).document());
    }

    private KnowledgeBase base(@Nullable String kbId) {
        if (kbId == null || kbId.isBlank()) {
            throw RagflowRefusal.argument("Lack of \"KB ID\"");
        }
        return owned.shown(kbId);
    }

    private static boolean madeWithin(Document document, long from, long to) {
        long made = document.createdAt().toEpochMilli();
        return (from == 0 || made >= from) && (to == 0 || made <= to);
    }
}
