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
            select knowledgeBaseId, count(*), sum(chunkCount), sum(tokenCount), sum(size)
            from DocumentEntity where tenantId = :tenant and knowledgeBaseId in :bases group by knowledgeBaseId
            """;

    private static final List<String> HANGING = List.of(
            "ReembeddingEntity",
            "PastRunEntity",
            "WikiPageEntity",
            "WikiRevisionEntity",
            "PatchEntity",
            "WikiOrderEntity");

    record Sums(UUID id, long documents, long chunks, long tokens, long bytes) {
        KnowledgeBaseStats toStats() {
            return new KnowledgeBaseStats(documents, chunks, tokens, bytes);
        }
    }

    List<Sums> sums(UUID tenantId, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(SUMS, Sums.class)
                .setParameter("tenant", tenantId)
                .setParameter("bases", ids)
                .getResultList();
    }

    List<String> names(UUID tenantId, Collection<String> lowerNames) {
        return find(
                        "select name from KnowledgeBaseEntity where tenantId = ?1 and nameLower in ?2",
                        tenantId,
                        lowerNames)
                .project(String.class)
                .list();
    }

    /** What is kept about knowledge bases elsewhere goes with them. */
    void forgetWhatHangsOn(UUID tenantId, Collection<UUID> ids) {
        for (String entity : HANGING) {
            getEntityManager()
                    .createQuery("delete from " + entity + " where tenantId = :tenant and knowledgeBaseId in :bases")
                    .setParameter("tenant", tenantId)
                    .setParameter("bases", ids)
                    .executeUpdate();
        }
    }

    List<UUID> idsOf(UUID tenantId) {
        return find("select id from KnowledgeBaseEntity where tenantId = ?1 order by createdAt, seq", tenantId)
                .project(UUID.class)
                .list();
    }
}
