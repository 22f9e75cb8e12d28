package io.ragstone.core.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new knowledge base shall be.
 *
 * @param embeddingModel null for the tenant's default
 * @param parserConfig laid over the defaults of the method; null or empty for these alone
 */
public record NewKnowledgeBase(
        String name,
        @Nullable String avatar,
        @Nullable String description,
        String language,
        @Nullable String embeddingModel,
        KnowledgeBase.Permission permission,
        String chunkMethod,
        @Nullable Map<String, Object> parserConfig) {}
