package io.ragstone.adapters.panache.knowledge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.core.knowledge.KnowledgeBaseStats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class KnowledgeBaseRepository implements PanacheRepositoryBase<KnowledgeBaseEntity, UUID> {
    private static final String SUMS = """
            select knowledgeBaseId, count(*), sum(chunkCount), sum(tokenCount)
            from DocumentEntity where knowledgeBaseId in :bases group by knowledgeBaseId
            """;

    record Sums(UUID id, long documents, long chunks, long tokens) {
        KnowledgeBaseStats toStats() {
            return new KnowledgeBaseStats(documents, chunks, tokens);
        }
    }

    List<Sums> sums(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(SUMS, Sums.class)
                .setParameter("bases", ids)
                .getResultList();
    }

    List<String> lowerNamesLike(UUID tenantId, String pattern) {
        return find(
                        "select nameLower from KnowledgeBaseEntity where tenantId = ?1 and nameLower like ?2 escape '!'",
                        tenantId,
                        pattern)
                .project(String.class)
                .list();
    }

    List<UUID> idsOf(UUID tenantId) {
        return find("select id from KnowledgeBaseEntity where tenantId = ?1 order by createdAt, seq", tenantId)
                .project(UUID.class)
                .list();
    }
}
