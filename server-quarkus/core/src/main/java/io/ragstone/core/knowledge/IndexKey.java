package io.ragstone.core.knowledge;

import java.util.UUID;

/** Which index: there is one for every tenant and embedding model. */
public record IndexKey(UUID tenantId, String embeddingModel) {
    public static IndexKey of(KnowledgeBase base) {
        return new IndexKey(base.tenantId(), base.embeddingModel());
    }
}
