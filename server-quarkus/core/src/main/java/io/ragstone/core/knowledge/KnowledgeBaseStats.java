package io.ragstone.core.knowledge;

/**
 * What a knowledge base holds.
 *
 * @param bytes the size of its files
 */
public record KnowledgeBaseStats(long documents, long chunks, long tokens, long bytes) {
    public static final KnowledgeBaseStats EMPTY = new KnowledgeBaseStats(0, 0, 0, 0);
}
