package io.ragstone.core.document.chunk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a document.
 *
 * @param id 32 hex digits, a hash of document and content
 * @param ordinal its place in the document
 * @param headings the headings it stands under, outermost first
 * @param tags what it is filed under, the most fitting first
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
        List<ChunkTag> tags,
        List<Position> positions,
        int tokens,
        boolean available,
        boolean manual,
        Instant createdAt) {

    public Chunk {
        headings = List.copyOf(headings);
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
        tags = List.copyOf(tags);
        positions = List.copyOf(positions);
    }

    /** A chunk without tags. */
    public Chunk(
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
        this(
                id,
                tenantId,
                knowledgeBaseId,
                documentId,
                generation,
                ordinal,
                content,
                headings,
                keywords,
                questions,
                List.of(),
                positions,
                tokens,
                available,
                manual,
                createdAt);
    }

    /** Whether the other one, if there is one, is the same chunk with the same vector. */
    public boolean embedsLike(@Nullable Chunk other) {
        return other != null
                && id.equals(other.id)
                && documentId.equals(other.documentId)
                && generation == other.generation
                && content.equals(other.content)
                && questions.equals(other.questions);
    }

    public Chunk labelled(List<String> words, List<String> asked) {
        return copy(words, asked, tags, available);
    }

    public Chunk tagged(List<ChunkTag> filed) {
        return copy(keywords, questions, filed, available);
    }

    public Chunk switched(boolean on) {
        return copy(keywords, questions, tags, on);
    }

    private Chunk copy(List<String> words, List<String> asked, List<ChunkTag> filed, boolean on) {
        return new Chunk(
                id,
                tenantId,
                knowledgeBaseId,
                documentId,
                generation,
                ordinal,
                content,
                headings,
                words,
                asked,
                filed,
                positions,
                tokens,
                on,
                manual,
                createdAt);
    }
}
