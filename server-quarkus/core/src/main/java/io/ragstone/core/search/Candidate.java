package io.ragstone.core.search;

import java.util.UUID;

/**
 * A passage that one side or the other found, with what both sides think of it.
 *
 * @param ordinal its place in its document
 * @param bm25 how well its words fit the question's; 0 when none does
 * @param coverage which share of what the question is about is in the passage, its title, keywords and questions, rare
 *     words weighing more: 0 to 1
 * @param cosine 0 when the question had no vector
 */
public record Candidate(
        String chunkId,
        UUID documentId,
        UUID knowledgeBaseId,
        int ordinal,
        double bm25,
        double coverage,
        double cosine) {}
