package io.ragstone.core.search;

import io.ragstone.core.document.chunk.Chunk;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many passages were similar enough, on all pages
 * @param passages those of the page, best first
 * @param perDocument how many of all of them each document holds, most first
 * @param notes what could not be done as it was asked for, each in a sentence
 * @param trace how it was found; null when nobody asked
 */
public record SearchResult(
        long total,
        List<Passage> passages,
        List<DocumentCount> perDocument,
        List<String> notes,
        @Nullable SearchTrace trace) {
    static final SearchResult NOTHING = new SearchResult(0, List.of(), List.of(), List.of(), null);

    SearchResult explainedBy(SearchTrace why) {
        return new SearchResult(total, passages, perDocument, notes, why);
    }

    /** How many passages of a document were found. */
    public record DocumentCount(UUID documentId, String documentName, int passages) {}

    /**
     * A passage that was found.
     *
     * @param similarity the documented mixture of the two that follow
     * @param term the share of the question's words that it holds
     * @param vector how near it is in meaning
     * @param highlight its text with the question's words marked; null when not asked for
     */
    public record Passage(
            Chunk chunk,
            String documentName,
            double similarity,
            double term,
            double vector,
            @Nullable String highlight) {}
}
