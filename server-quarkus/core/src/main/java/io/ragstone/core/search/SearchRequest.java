package io.ragstone.core.search;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param bases where to look; all of them share one embedding model
 * @param documentIds only in these documents; null for all
 * @param tags only chunks with one of these tags; null for all
 * @param vectorWeight from 0, words alone, to 1, vectors alone
 * @param threshold what is less similar is left out
 * @param topK how many neighbours by vector to look at, at most; it does not limit what is found by words
 * @param rerankModel what reads the best passages once more, as {@code name@provider}; null for none
 * @param explain null when the answer is enough
 */
public record SearchRequest(
        String question,
        List<KnowledgeBase> bases,
        @Nullable Set<UUID> documentIds,
        @Nullable Set<String> tags,
        double vectorWeight,
        double threshold,
        int topK,
        PageRequest page,
        boolean highlight,
        @Nullable String rerankModel,
        @Nullable Explain explain) {
    /** Chunks with any tags and without. */
    public SearchRequest(
            String question,
            List<KnowledgeBase> bases,
            @Nullable Set<UUID> documentIds,
            double vectorWeight,
            double threshold,
            int topK,
            PageRequest page,
            boolean highlight,
            @Nullable String rerankModel,
            @Nullable Explain explain) {
        this(question, bases, documentIds, null, vectorWeight, threshold, topK, page, highlight, rerankModel, explain);
    }

    public SearchRequest(
            String question,
            List<KnowledgeBase> bases,
            @Nullable Set<UUID> documentIds,
            double vectorWeight,
            double threshold,
            int topK,
            PageRequest page,
            boolean highlight) {
        this(question, bases, documentIds, vectorWeight, threshold, topK, page, highlight, null, null);
    }

    /** The same request elsewhere. */
    SearchRequest in(List<KnowledgeBase> others) {
        return in(others, page);
    }

    SearchRequest in(List<KnowledgeBase> others, PageRequest part) {
        return new SearchRequest(
                question,
                others,
                documentIds,
                tags,
                vectorWeight,
                threshold,
                topK,
                part,
                highlight,
                rerankModel,
                explain);
    }
}
