package io.ragstone.surfaces.ragflow.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowDocumentsApi;
import io.ragstone.api.model.RagflowDeleteDocumentsResponse;
import io.ragstone.api.model.RagflowDocumentPage;
import io.ragstone.api.model.RagflowListDocumentsResponse;
import io.ragstone.api.model.RagflowParseDocumentsResponse;
import io.ragstone.api.model.RagflowStopParsingDocumentsResponse;
import io.ragstone.api.model.RagflowUpdateDocumentResponse;
import io.ragstone.api.model.RagflowUploadDocumentsResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.RunState;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.ListedIds;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowRuns;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The documents of RAGFlow's datasets. */
@RunOnVirtualThread
class DocumentsResource implements RagflowDocumentsApi {
    private final DocumentService documents;
    private final Uploads uploads;
    private final DocumentChanges changes;
    private final Downloads downloads;
    private final Parsing parsing;
    private final Owned owned;

    DocumentsResource(
            DocumentService documents,
            Uploads uploads,
            DocumentChanges changes,
            Downloads downloads,
            Parsing parsing,
            Owned owned) {
        this.documents = documents;
        this.uploads = uploads;
        this.changes = changes;
        this.downloads = downloads;
        this.parsing = parsing;
        this.owned = owned;
    }

    @Override
    public RagflowUploadDocumentsResponse ragflowUploadDocuments(
            String datasetId, @Nullable List<FileUpload> files, @Nullable String parentPath) {
        List<FileUpload> checked = uploads.checked(files);
        KnowledgeBase base = owned.dataset(
                datasetId, () -> new RagflowRefusal(100, "Can't find the dataset with ID " + datasetId + "!"));
        return new RagflowUploadDocumentsResponse()
                .code(0)
                .data(uploads.keep(base, checked).stream()
                        .map(DocumentMapper::toUploaded)
                        .toList());
    }

    @Override
    public RagflowListDocumentsResponse ragflowListDocuments(
            String datasetId,
            @Nullable String id,
            @Nullable String name,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc,
            Long createTimeFrom,
            Long createTimeTo,
            @Nullable List<String> suffix,
            @Nullable List<String> run) {
        KnowledgeBase base = dataset(datasetId);
        DocumentFilter filter = new DocumentFilter(
                id == null ? null : documentOf(base, id),
                blankToNull(name),
                blankToNull(keywords),
                suffix == null ? Set.of() : Set.copyOf(suffix),
                states(run));
        if (filter.name() != null) {
            requireName(base, filter.name());
        }
        Paged<Document> found =
                documents.list(base, filter, Pages.order(orderby, Pages.descends(desc)), Pages.of(page, pageSize));
        return new RagflowListDocumentsResponse()
                .code(0)
                .data(new RagflowDocumentPage()
                        .total((int) found.total())
                        .docs(found.items().stream()
                                .filter(document -> createdWithin(document, createTimeFrom, createTimeTo))
                                .map(DocumentMapper::toDocument)
                                .toList()));
    }

    @Override
    public Response ragflowDownloadDocument(String datasetId, String documentId) {
        return downloads.of(datasetId, documentId);
    }

    @Override
    public RagflowUpdateDocumentResponse ragflowUpdateDocument(String datasetId, String documentId, JsonNode json) {
        KnowledgeBase base = owned.dataset(datasetId, () -> new RagflowRefusal(102, "You don't own the dataset."));
        Document document = owned.document(base, documentId)
                .orElseThrow(() -> new RagflowRefusal(102, "The dataset doesn't own the document."));
        Body body = Body.of(json);
        changes.check(document, body);
        Document changed = changes.apply(base, document, body);
        if (body.has("enabled")) {
            documents.enable(base, changed, body.at("enabled").asBoolean());
            return new RagflowUpdateDocumentResponse().code(0).data(true);
        }
        return new RagflowUpdateDocumentResponse().code(0).data(DocumentMapper.toDocument(changed));
    }

    @Override
    public RagflowDeleteDocumentsResponse ragflowDeleteDocuments(String datasetId, JsonNode json) {
        KnowledgeBase base = dataset(datasetId);
        List<String> given = Body.of(json).texts("ids");
        if (given.isEmpty()) {
            documents.deleteAll(base);
            return new RagflowDeleteDocumentsResponse().code(0);
        }
        ListedIds ids = ListedIds.of(given);
        List<Document> found = owned.documents(base, ids.distinct());
        documents.delete(base, found.stream().map(Document::id).toList());
        parsing.requireAll(ids, found);
        return new RagflowDeleteDocumentsResponse().code(0).data(ids.result("document", found.size()));
    }

    @Override
    public RagflowParseDocumentsResponse ragflowParseDocuments(String datasetId, JsonNode json) {
        KnowledgeBase base = owned.datasetOr102(datasetId);
        return new RagflowParseDocumentsResponse().code(0).data(parsing.start(base, Body.of(json)));
    }

    @Override
    public RagflowStopParsingDocumentsResponse ragflowStopParsingDocuments(String datasetId, JsonNode json) {
        KnowledgeBase base = owned.datasetOr102(datasetId);
        return new RagflowStopParsingDocumentsResponse().code(0).data(parsing.stop(base, Body.of(json)));
    }

    /** Here, and only here, the sentence ends with a space; clients compare it whole. */
    private KnowledgeBase dataset(String id) {
        return owned.dataset(id, () -> new RagflowRefusal(102, "You don't own the dataset " + id + ". "));
    }

    private UUID documentOf(KnowledgeBase base, String id) {
        return owned.documentOr102(base, id).id();
    }

    private void requireName(KnowledgeBase base, String name) {
        DocumentFilter named = new DocumentFilter(null, name, null, Set.of(), Set.of());
        if (documents.list(base, named, Order.NEWEST_FIRST, Pages.of(1, 1)).total() == 0) {
            throw new RagflowRefusal(102, "You don't own the document " + name + ".");
        }
    }

    private static Set<RunState> states(@Nullable List<String> run) {
        return run == null
                ? Set.of()
                : run.stream().flatMap(text -> RagflowRuns.parse(text).stream()).collect(Collectors.toSet());
    }

    private static boolean createdWithin(Document document, Long from, Long to) {
        long created = document.createdAt().toEpochMilli();
        return (from == 0 || created >= from) && (to == 0 || created <= to);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
