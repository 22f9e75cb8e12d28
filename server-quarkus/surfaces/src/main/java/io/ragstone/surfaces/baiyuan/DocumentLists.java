package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.model.BaiyuanDocument;
import io.ragstone.api.model.BaiyuanDocumentPage;
import io.ragstone.api.model.BaiyuanDocumentStatus;
import io.ragstone.api.model.BaiyuanDocumentType;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentQuery;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.intake.Intake;
import io.ragstone.core.intake.Intake.Receipt;
import io.ragstone.core.intake.Origin;
import io.ragstone.core.intake.OriginStore;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanPages;
import io.ragstone.surfaces.boundary.CurrentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows documents together with where they came from. */
@ApplicationScoped
class DocumentLists {
    private final CurrentCall call;
    private final Belongings belongings;
    private final DocumentService documents;
    private final OriginStore origins;
    private final Intake intake;

    DocumentLists(
            CurrentCall call, Belongings belongings, DocumentService documents, OriginStore origins, Intake intake) {
        this.call = call;
        this.belongings = belongings;
        this.documents = documents;
        this.origins = origins;
        this.intake = intake;
    }

    BaiyuanDocumentPage page(
            @Nullable String knowledgeBase,
            @Nullable BaiyuanDocumentStatus status,
            @Nullable BaiyuanDocumentType type,
            @Nullable String words,
            BaiyuanPages pages) {
        UUID base = knowledgeBase == null
                ? null
                : belongings.knowledgeBase(knowledgeBase).id();
        DocumentQuery query =
                new DocumentQuery(base, DocumentMapper.stage(status), DocumentMapper.sources(type), words);
        Paged<Document> found = documents.list(call.context(), query, pages.request());
        return new BaiyuanDocumentPage()
                .items(shown(found.items()))
                .total(found.total())
                .page(pages.page())
                .pageSize(pages.size());
    }

    private List<BaiyuanDocument> shown(List<Document> found) {
        List<UUID> ids = found.stream().map(Document::id).toList();
        Map<UUID, Origin> known = origins.findAll(call.context().tenantId(), ids).stream()
                .collect(Collectors.toMap(Origin::documentId, Function.identity()));
        return found.stream()
                .map(document -> DocumentMapper.toDocument(document, known.get(document.id())))
                .toList();
    }

    BaiyuanDocument shown(Document document) {
        return DocumentMapper.toDocument(
                document, origins.find(document.tenantId(), document.id()).orElse(null));
    }

    Receipt retried(Document document) {
        return intake.retry(belongings.knowledgeBaseOf(document), document);
    }
}
