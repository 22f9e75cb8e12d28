package io.ragstone.surfaces.ragflow.retrieval;

import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.SearchRequest;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out where a search may look, and refuses in RAGFlow's order what it may not. */
@ApplicationScoped
public class RetrievalScope {
    private final Owned owned;
    private final DocumentService documents;
    private final CurrentCall call;
    private final ModelAccess models;
    private final QuestionRewriting rewriting;

    RetrievalScope(
            Owned owned, DocumentService documents, CurrentCall call, ModelAccess models, QuestionRewriting rewriting) {
        this.owned = owned;
        this.documents = documents;
        this.call = call;
        this.models = models;
        this.rewriting = rewriting;
    }

    public SearchRequest of(RetrievalRequest request) {
        List<KnowledgeBase> bases =
                request.datasets().stream().distinct().map(owned::datasetOr102).toList();
        if (bases.stream().map(KnowledgeBase::embeddingModel).distinct().count() > 1) {
            throw new RagflowRefusal(102, "Datasets use different embedding models.\"");
        }
        String question = request.question();
        Set<UUID> named = named(bases, request.documents());
        Set<String> tags = request.tags();
        String reranker = reranker(request.reranker());
        return new SearchRequest(
                rewritten(request, question),
                bases,
                narrowed(bases, named, request.metadata()),
                tags,
                request.vectorWeight(),
                request.threshold(),
                request.topK(),
                PageRequest.of(request.page(), request.pageSize()),
                request.highlight(),
                reranker,
                request.explain());
    }

    private @Nullable String reranker(String id) {
        return id.isEmpty()
                ? null
                : models.usable(call.context().tenantId(), id, ModelKind.RERANK)
                        .orElseThrow(() -> new RagflowRefusal(100, "Model(" + id + ") not authorized"))
                        .toString();
    }

    /** What the chat model could not do is in the log; this API has no place for it. */
    private String rewritten(RetrievalRequest request, String question) {
        return rewriting
                .rewrite(call.context().tenantId(), question, request.keywords(), request.languages())
                .question();
    }

    /** Null when no document is named: then all of them may be looked into. */
    private @Nullable Set<UUID> named(List<KnowledgeBase> bases, List<String> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        Set<UUID> named = new HashSet<>();
        for (String id : ids) {
            named.add(bases.stream()
                    .flatMap(base -> owned.document(base, id).stream())
                    .findFirst()
                    .orElseThrow(() -> new RagflowRefusal(102, "The datasets don't own the document " + id))
                    .id());
        }
        return named;
    }

    /** A condition that no document fulfils is as good as none. */
    private @Nullable Set<UUID> narrowed(
            List<KnowledgeBase> bases, @Nullable Set<UUID> named, Optional<MetadataCondition> condition) {
        if (condition.isEmpty()) {
            return named;
        }
        Set<UUID> fitting = documents.matching(bases, condition.get());
        if (fitting.isEmpty()) {
            return named;
        }
        if (named != null) {
            fitting.retainAll(named);
        }
        return fitting;
    }
}
