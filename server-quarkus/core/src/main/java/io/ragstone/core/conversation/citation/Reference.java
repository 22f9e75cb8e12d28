package io.ragstone.core.conversation.citation;

import io.ragstone.core.search.SearchResult.DocumentCount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an answer rests on.
 *
 * @param citations the marker {@code [ID:n]} stands for the n-th of these, counting from 0
 */
public record Reference(List<Citation> citations) {
    public static final Reference NONE = new Reference(List.of());

    public Reference {
        citations = List.copyOf(citations);
    }

    /** How many of the cited passages each document has, most first. */
    public List<DocumentCount> documents() {
        Map<UUID, DocumentCount> counts = new LinkedHashMap<>();
        citations.forEach(citation -> counts.merge(
                citation.documentId(),
                new DocumentCount(citation.documentId(), citation.documentName(), 1),
                (there, one) -> new DocumentCount(there.documentId(), there.documentName(), there.passages() + 1)));
        return counts.values().stream()
                .sorted(Comparator.comparingInt(DocumentCount::passages).reversed())
                .toList();
    }
}
