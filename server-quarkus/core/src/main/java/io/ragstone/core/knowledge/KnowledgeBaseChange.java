package io.ragstone.core.knowledge;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What shall change about a knowledge base; null leaves things as they are. */
public record KnowledgeBaseChange(
        @Nullable String name,
        @Nullable Text avatar,
        @Nullable Text description,
        @Nullable String embeddingModel,
        KnowledgeBase.@Nullable Permission permission,
        @Nullable String chunkMethod,
        @Nullable Map<String, Object> parserConfig,
        @Nullable Integer pagerank,
        @Nullable Boolean preferred) {

    /** A new text, or none from now on. */
    public record Text(@Nullable String value) {}

    /** Another embedding model and nothing else; the chunks have to have its vectors. */
    public static KnowledgeBaseChange embeddedWith(String model) {
        return new KnowledgeBaseChange(null, null, null, model, null, null, null, null, null);
    }

    /** Whether it is preferred from now on, and nothing else. */
    static KnowledgeBaseChange preferring(boolean preferred) {
        return new KnowledgeBaseChange(null, null, null, null, null, null, null, null, preferred);
    }

    public KnowledgeBase applyTo(KnowledgeBase before, Instant now) {
        return new KnowledgeBase(
                before.id(),
                before.tenantId(),
                before.createdBy(),
                name == null ? before.name() : name,
                avatar == null ? before.avatar() : avatar.value(),
                description == null ? before.description() : description.value(),
                before.language(),
                embeddingModel == null ? before.embeddingModel() : embeddingModel,
                permission == null ? before.permission() : permission,
                chunkMethod == null ? before.chunkMethod() : chunkMethod,
                settings(before),
                pagerank == null ? before.pagerank() : pagerank,
                preferred == null ? before.preferred() : preferred,
                before.wikiEnabled(),
                before.topics(),
                before.createdAt(),
                now);
    }

    /** Another method brings its own defaults; the same one keeps what was set before. */
    private @Nullable Map<String, Object> settings(KnowledgeBase before) {
        if (chunkMethod != null && !chunkMethod.equals(before.chunkMethod())) {
            return ChunkMethods.settings(chunkMethod, parserConfig);
        }
        Map<String, Object> stored = before.parserConfig();
        if (parserConfig == null || parserConfig.isEmpty()) {
            return stored;
        }
        return stored == null ? parserConfig : ChunkMethods.merge(stored, parserConfig);
    }
}
