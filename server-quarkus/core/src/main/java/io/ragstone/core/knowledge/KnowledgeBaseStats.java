package io.ragstone.core.knowledge;

/** What a knowledge base holds. */
public record KnowledgeBaseStats(long documents, long chunks, long tokens) {
    public static final KnowledgeBaseStats EMPTY = new KnowledgeBaseStats(0, 0, 0);
}
