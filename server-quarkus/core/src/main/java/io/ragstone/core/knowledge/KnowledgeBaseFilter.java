package io.ragstone.core.knowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which knowledge bases a list shows; null means all.
 *
 * @param name the exact name without regard to case
 * @param keywords a part of the name, without regard to case
 * @param chunkMethod how new documents are cut
 */
public record KnowledgeBaseFilter(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String keywords,
        @Nullable String chunkMethod) {
    public static final KnowledgeBaseFilter ALL = new KnowledgeBaseFilter(null, null, null, null);
}
