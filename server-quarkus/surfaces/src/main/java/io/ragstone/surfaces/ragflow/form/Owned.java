package io.ragstone.surfaces.ragflow.form;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What the caller owns or is let into, by the ids in a request. Each operation words for itself that something is not there. */
@ApplicationScoped
public class Owned {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final DocumentService documents;

    Owned(CurrentCall call, KnowledgeService bases, DocumentService documents) {
        this.call = call;
        this.bases = bases;
        this.documents = documents;
    }

    public Optional<KnowledgeBase> dataset(String id) {
        return RagflowIds.parse(id).flatMap(parsed -> bases.find(call.context(), parsed));
    }

    public KnowledgeBase dataset(String id, Supplier<RagflowRefusal> refusal) {
        return dataset(id).orElseThrow(refusal);
    }

    /** One that is the caller's tenant's own: a team's dataset is changed by the team's owner alone. */
    public KnowledgeBase ownDataset(String id, Supplier<RagflowRefusal> refusal) {
        return RagflowIds.parse(id)
                .flatMap(parsed -> bases.findOwn(call.context(), parsed))
                .orElseThrow(refusal);
    }

    /** Whose the dataset is; the caller's tenant where there is no such dataset. */
    public UUID tenantOf(String datasetId) {
        return dataset(datasetId)
                .map(KnowledgeBase::tenantId)
                .orElseGet(() -> call.context().tenantId());
    }

    public KnowledgeBase datasetOr102(String id) {
        return dataset(id, () -> new RagflowRefusal(102, "You don't own the dataset " + id + "."));
    }

    public Optional<Document> document(KnowledgeBase base, String id) {
        return RagflowIds.parse(id).flatMap(parsed -> documents.find(base, parsed));
    }

    public Document documentOr102(KnowledgeBase base, String id) {
        return document(base, id).orElseThrow(() -> new RagflowRefusal(102, "You don't own the document " + id + "."));
    }

    public List<Document> documents(KnowledgeBase base, Collection<String> ids) {
        Set<UUID> parsed = new LinkedHashSet<>();
        ids.forEach(id -> RagflowIds.parse(id).ifPresent(parsed::add));
        return documents.findAll(base, parsed);
    }
}
