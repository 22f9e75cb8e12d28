package io.ragstone.core.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A passage of a document.
 *
 * @param id 32 hex digits, a hash of document and content
 * @param ordinal its place in the document
 * @param headings the headings it stands under, outermost first
 * @param manual added by a user, not made by parsing
 */
public record Chunk(
        String id,
        UUID tenantId,
        UUID knowledgeBaseId,
        UUID documentId,
        int generation,
        int ordinal,
        String content,
        List<String> headings,
        List<String> keywords,
        List<String> questions,
        List<Position> positions,
        int tokens,
        boolean available,
        boolean manual,
        Instant createdAt) {

    public Chunk {
        headings = List.copyOf(headings);
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
        positions = List.copyOf(positions);
    }
}
