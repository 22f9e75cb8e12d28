package io.ragstone.core.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new knowledge base shall be.
 *
 * @param embeddingModel null for the tenant's default
 * @param parserConfig laid over the defaults of the method; null or empty for these alone
 * @param nameAsIs whether it has this name or is not made at all; else the next free variant of the name will do
 * @param preferred whether it is taken from now on where the tenant names none; the first one always is
 */
public record NewKnowledgeBase(
        String name,
        @Nullable String avatar,
        @Nullable String description,
        String language,
        @Nullable String embeddingModel,
        KnowledgeBase.Permission permission,
        String chunkMethod,
        @Nullable Map<String, Object> parserConfig,
        boolean nameAsIs,
        boolean preferred,
        boolean wikiEnabled,
        List<Topic> topics) {
    public NewKnowledgeBase {
        topics = List.copyOf(topics);
    }

    public NewKnowledgeBase(
            String name,
            @Nullable String avatar,
            @Nullable String description,
            String language,
            @Nullable String embeddingModel,
            KnowledgeBase.Permission permission,
            String chunkMethod,
            @Nullable Map<String, Object> parserConfig) {
        this(
                name,
                avatar,
                description,
                language,
                embeddingModel,
                permission,
                chunkMethod,
                parserConfig,
                false,
                false,
                true,
                List.of());
    }
}
