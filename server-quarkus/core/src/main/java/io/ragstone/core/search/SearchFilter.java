package io.ragstone.core.search;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks may be found. Chunks that are switched off never are.
 *
 * @param documentIds null for all documents of the knowledge bases
 * @param tags only chunks with one of these tags; null for all
 */
public record SearchFilter(
        Set<UUID> knowledgeBaseIds,
        @Nullable Set<UUID> documentIds,
        @Nullable Set<String> tags) {
    public SearchFilter(Set<UUID> knowledgeBaseIds, @Nullable Set<UUID> documentIds) {
        this(knowledgeBaseIds, documentIds, null);
    }
}
