package io.ragstone.adapters.panache.chunk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads which documents have a live generation, and which it is. */
@ApplicationScoped
class LiveGenerationRepository implements PanacheRepositoryBase<LiveGenerationEntity, UUID> {
    private static final String WITH_CHUNKS = """
            select l.documentId from LiveGenerationEntity l where l.tenantId = ?1 and l.model = ?2
            and exists (select 1 from ChunkEntity c where c.documentId = l.documentId and c.generation = l.generation)
            """;

    private static final String STAGED =
            "select distinct s.documentId from StagedVectorEntity s where s.tenantId = ?1 and s.model = ?2";

    private static final String STAGED_KEYS =
            "select distinct s.tenantId, s.model from StagedVectorEntity s where s.model is not null";

    private static final String KEYS = """
            select distinct l.tenantId, l.model from LiveGenerationEntity l
            where exists (select 1 from ChunkEntity c where c.documentId = l.documentId and c.generation = l.generation)
            """;

    int generation(UUID tenantId, UUID documentId) {
        return find("tenantId = ?1 and documentId = ?2", tenantId, documentId).singleResult().generation;
    }

    List<UUID> among(UUID tenantId, Collection<UUID> documentIds) {
        return find(
                        "select documentId from LiveGenerationEntity where tenantId = ?1 and documentId in ?2",
                        tenantId,
                        documentIds)
                .project(UUID.class)
                .list();
    }

    Set<UUID> withChunks(IndexKey key) {
        return both(WITH_CHUNKS, STAGED, UUID.class, key.tenantId(), key.embeddingModel());
    }

    Set<IndexKey> keys() {
        return both(KEYS, STAGED_KEYS, IndexKey.class);
    }

    private <T> Set<T> both(String one, String other, Class<T> type, Object... parameters) {
        Set<T> found = new LinkedHashSet<>(find(one, parameters).project(type).list());
        found.addAll(find(other, parameters).project(type).list());
        return found;
    }
}
