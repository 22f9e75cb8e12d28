package io.ragstone.surfaces.ragflow.web;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the caller owns, by the ids in a request to the web interface, where a document is named without its dataset. */
@ApplicationScoped
class WebOwned {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final DocumentService documents;

    WebOwned(CurrentCall call, KnowledgeService bases, DocumentService documents) {
        this.call = call;
        this.bases = bases;
        this.documents = documents;
    }

    /** A document with the knowledge base that it is in. */
    record Held(KnowledgeBase base, Document document) {}

    KnowledgeBase base(@Nullable String id, Supplier<RagflowRefusal> refusal) {
        return RagflowIds.parse(id)
                .flatMap(parsed -> bases.find(call.context(), parsed))
                .orElseThrow(refusal);
    }

    KnowledgeBase base(@Nullable String id) {
        return base(id, WebOwned::denied);
    }

    List<KnowledgeBase> bases(Collection<String> ids) {
        return ids.stream().map(this::base).toList();
    }

    /** Of those that only show, the refusal speaks of owners. */
    KnowledgeBase shown(@Nullable String id) {
        return base(
                id,
                () -> new RagflowRefusal(
                        RagflowCode.OPERATING, "Only owner of knowledgebase authorized for this operation."));
    }

    Optional<Held> find(@Nullable String documentId) {
        return RagflowIds.parse(documentId)
                .flatMap(id -> documents.find(call.context(), id))
                .flatMap(document ->
                        bases.find(call.context(), document.knowledgeBaseId()).map(base -> new Held(base, document)));
    }

    Held document(@Nullable String id) {
        return find(id).orElseThrow(WebOwned::denied);
    }

    Held documentOr102(@Nullable String id) {
        return find(id).orElseThrow(() -> RagflowRefusal.data("Document not found!"));
    }

    /** All of these documents by their knowledge bases; when one of them is not the caller's, none. */
    Map<KnowledgeBase, List<Document>> documents(Collection<String> ids) {
        Map<KnowledgeBase, List<Document>> found = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .map(this::document)
                .forEach(held -> found.computeIfAbsent(held.base(), any -> new ArrayList<>())
                        .add(held.document()));
        return found;
    }

    private static RagflowRefusal denied() {
        return new RagflowRefusal(RagflowCode.AUTHENTICATION, "No authorization.");
    }
}
