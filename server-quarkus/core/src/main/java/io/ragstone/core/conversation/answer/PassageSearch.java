package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.QuestionRewriting.Rewritten;
import io.ragstone.core.search.SearchRequest;
import io.ragstone.core.search.SearchResult;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the passages for an assistant's answer, as the assistant is set. */
public final class PassageSearch {
    private final KnowledgeBaseStore bases;
    private final DocumentStore documents;
    private final SearchService search;
    private final QuestionRewriting rewriting;
    private final Embedders embedders;
    private final boolean acrossModels;

    public PassageSearch(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            SearchService search,
            QuestionRewriting rewriting,
            Embedders embedders) {
        this(bases, documents, search, rewriting, embedders, false);
    }

    private PassageSearch(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            SearchService search,
            QuestionRewriting rewriting,
            Embedders embedders,
            boolean acrossModels) {
        this.bases = bases;
        this.documents = documents;
        this.search = search;
        this.rewriting = rewriting;
        this.embedders = embedders;
        this.acrossModels = acrossModels;
    }

    /** The same over knowledge bases of several embedding models, whose passages are compared as well as they can be. */
    public PassageSearch acrossModels() {
        return new PassageSearch(bases, documents, search, rewriting, embedders, true);
    }

    /**
     * What was found.
     *
     * @param embedder the one that the passages were embedded by; null where there is no knowledge base any more
     */
    public record Found(
            List<Passage> passages,
            List<String> notes,
            @Nullable Embedder embedder) {}

    /** @param documentIds only in these documents; null for all of the assistant's */
    public Found find(Assistant assistant, String question, @Nullable Set<UUID> documentIds) {
        List<KnowledgeBase> there = bases.findAll(assistant.tenantId(), assistant.knowledgeBaseIds());
        if (there.isEmpty()) {
            return new Found(List.of(), List.of("The assistant's knowledge bases are no longer there."), null);
        }
        if (!acrossModels
                && there.stream().map(KnowledgeBase::embeddingModel).distinct().count() > 1) {
            throw CoreException.invalid(
                    "The assistant's knowledge bases use different embedding models: give it those of one" + " model.");
        }
        Retrieval how = assistant.retrieval();
        Rewritten rewritten = rewriting.rewrite(assistant.tenantId(), question, how.keywords(), how.languages());
        SearchResult result = search.search(new SearchRequest(
                rewritten.question(),
                there,
                narrowed(assistant.tenantId(), there, documentIds, how.metadata()),
                Math.clamp(how.vectorWeight(), 0, 1),
                how.threshold(),
                Math.max(1, how.topK()),
                new PageRequest(0, Math.max(1, how.topN())),
                false,
                how.rerankModel(),
                null));
        List<String> notes = new ArrayList<>(rewritten.notes());
        notes.addAll(result.notes());
        return new Found(
                result.passages(),
                notes,
                embedders.get(assistant.tenantId(), there.get(0).embeddingModel()));
    }

    /** A condition that no document fulfils is as good as none. */
    private @Nullable Set<UUID> narrowed(
            UUID tenantId,
            List<KnowledgeBase> where,
            @Nullable Set<UUID> named,
            @Nullable MetadataCondition condition) {
        if (condition == null) {
            return named;
        }
        Set<UUID> fitting = new HashSet<>();
        Map<UUID, Map<String, Object>> metadata = documents.metadata(
                tenantId, where.stream().map(KnowledgeBase::id).toList());
        metadata.forEach((id, fields) -> {
            if (condition.matches(fields)) {
                fitting.add(id);
            }
        });
        if (fitting.isEmpty()) {
            return named;
        }
        if (named != null) {
            fitting.retainAll(named);
        }
        return fitting;
    }
}
