package io.ragstone.core.conversation.citation;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.List;
import java.util.UUID;

/**
 * A passage that an answer cites, as it was then.
 *
 * @param similarity how well it fitted the question; of the two that follow
 */
public record Citation(
        String chunkId,
        UUID knowledgeBaseId,
        UUID documentId,
        String documentName,
        String content,
        List<Position> positions,
        double similarity,
        double term,
        double vector) {
    public Citation {
        positions = List.copyOf(positions);
    }

    public static Citation of(Passage passage) {
        Chunk chunk = passage.chunk();
        return new Citation(
                chunk.id(),
                chunk.knowledgeBaseId(),
                chunk.documentId(),
                passage.documentName(),
                chunk.content(),
                chunk.positions(),
                passage.similarity(),
                passage.term(),
                passage.vector());
    }
}
