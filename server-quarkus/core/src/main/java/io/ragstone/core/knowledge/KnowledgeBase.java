package io.ragstone.core.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection of documents.
 *
 * @param embeddingModel {@code name@provider}; fixed once there are chunks
 * @param chunkMethod the name of the {@code ChunkStrategy} for new documents
 * @param parserConfig the strategy's settings as a JSON object; null where the method has none
 * @param pagerank added to the similarity of every passage of this knowledge base
 * @param preferred whether it is taken where the tenant names none; at most one of a tenant's is
 * @param wikiEnabled whether pages of a wiki may be compiled of it
 * @param topics what these pages shall be about, as far as somebody has said so
 */
public record KnowledgeBase(
        UUID id,
        UUID tenantId,
        UUID createdBy,
        String name,
        @Nullable String avatar,
        @Nullable String description,
        String language,
        String embeddingModel,
        Permission permission,
        String chunkMethod,
        @Nullable Map<String, Object> parserConfig,
        int pagerank,
        boolean preferred,
        boolean wikiEnabled,
        List<Topic> topics,
        Instant createdAt,
        Instant updatedAt) {
    public KnowledgeBase {
        topics = List.copyOf(topics);
    }

    /** One that is not preferred, and of whose wiki nobody has said anything. */
    public KnowledgeBase(
            UUID id,
            UUID tenantId,
            UUID createdBy,
            String name,
            @Nullable String avatar,
            @Nullable String description,
            String language,
            String embeddingModel,
            Permission permission,
            String chunkMethod,
            @Nullable Map<String, Object> parserConfig,
            int pagerank,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                tenantId,
                createdBy,
                name,
                avatar,
                description,
                language,
                embeddingModel,
                permission,
                chunkMethod,
                parserConfig,
                pagerank,
                false,
                true,
                List.of(),
                createdAt,
                updatedAt);
    }

    KnowledgeBase withPreferred(boolean now, Instant time) {
        return new KnowledgeBase(
                id,
                tenantId,
                createdBy,
                name,
                avatar,
                description,
                language,
                embeddingModel,
                permission,
                chunkMethod,
                parserConfig,
                pagerank,
                now,
                wikiEnabled,
                topics,
                createdAt,
                time);
    }

    /** Who may see it: its owner's tenant only, or everybody who joined that tenant. */
    public enum Permission {
        ME,
        TEAM
    }
}
