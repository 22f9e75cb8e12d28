package io.ragstone.core.knowledge;

/** Counts the pages that were written about knowledge bases. */
@FunctionalInterface
public interface WikiPages {
    long count(KnowledgeBase base);
}
