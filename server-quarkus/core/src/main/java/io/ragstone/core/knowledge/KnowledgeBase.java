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

    /** Who may see it: its owner's tenant only, or everybody who joined that tenant. */
    public enum Permission {
        ME,
        TEAM
    }
}
