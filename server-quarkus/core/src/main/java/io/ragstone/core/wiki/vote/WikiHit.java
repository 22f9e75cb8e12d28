package io.ragstone.core.wiki.vote;

import java.util.List;
import java.util.UUID;

/**
 * The page that answers a question, as it was published last.
 *
 * @param body in Markdown, without the marks that name its sources
 * @param tokens how many the body has
 * @param chunkIds the passages that the body cites
 * @param documentIds the documents that these are from
 */
public record WikiHit(
        UUID knowledgeBaseId,
        String slug,
        String title,
        String summary,
        String body,
        int tokens,
        List<String> chunkIds,
        List<UUID> documentIds) {
    public WikiHit {
        chunkIds = List.copyOf(chunkIds);
        documentIds = List.copyOf(documentIds);
    }
}
