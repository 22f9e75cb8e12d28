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
import io.ragstone.core.document.thumbnail.Thumbnails;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.ragflow.document.Downloads;
import io.ragstone.surfaces.ragflow.document.ThumbnailPath;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.web.WebOwned.Held;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
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
    private final Thumbnails thumbnails;
    private final WebOwned owned;

    WebDocumentsResource(DocumentService documents, Downloads downloads, Thumbnails thumbnails, WebOwned owned) {
        this.documents = documents;
        this.downloads = downloads;
        this.thumbnails = thumbnails;
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
        ids.forEach(id -> owned.find(id)
                .map(Held::document)
                .ifPresent(document -> pictures.put(RagflowIds.hex(document.id()), dataUri(document))));
        return new RagflowWebGetThumbnailsResponse().code(0).message("success").data(pictures);
    }

    private @Nullable String dataUri(Document document) {
        return thumbnails
                .find(document)
                .map(picture -> "data:" + Thumbnails.MEDIA_TYPE + ";base64,"
                        + Base64.getEncoder().encodeToString(picture))
                .orElse(null);
    }

    @Override
    public Response ragflowWebGetDocumentImage(String imageId) {
        byte[] picture = ThumbnailPath.parse(imageId)
                .flatMap(named -> owned.find(named.documentId().toString())
                        .map(Held::document)
                        .filter(document -> document.knowledgeBaseId().equals(named.knowledgeBaseId())))
                .flatMap(thumbnails::find)
                .orElseThrow(() -> RagflowRefusal.data("Image not found."));
        return Response.ok(picture, Thumbnails.MEDIA_TYPE).build();
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
