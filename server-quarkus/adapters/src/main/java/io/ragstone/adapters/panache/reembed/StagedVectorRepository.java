package io.ragstone.adapters.panache.reembed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads which live chunks have a staged vector, and which have none. */
@ApplicationScoped
class StagedVectorRepository implements PanacheRepositoryBase<StagedVectorEntity, StagedVectorEntity.Key> {
    private static final String LIVE = """
             from ChunkEntity c
            join LiveGenerationEntity l on l.documentId = c.documentId and l.generation = c.generation
            where c.tenantId = :tenant
            """;
    private static final String OF_BASE = LIVE + " and c.knowledgeBaseId = :base";
    private static final String WAITING = """
             and not exists (select 1 from StagedVectorEntity s
                where s.documentId = c.documentId and s.generation = c.generation and s.id = c.id)
            """;

    /** A staged vector without the vector. */
    record Place(
            UUID documentId,
            int generation,
            String id,
            @Nullable String model) {}

    long liveChunks(UUID tenantId, UUID knowledgeBaseId) {
        return count(OF_BASE, tenantId, knowledgeBaseId);
    }

    long waitingChunks(UUID tenantId, UUID knowledgeBaseId) {
        return count(OF_BASE + WAITING, tenantId, knowledgeBaseId);
    }

    private long count(String which, UUID tenantId, UUID knowledgeBaseId) {
        return getEntityManager()
                .createQuery("select count(*)" + which, Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("base", knowledgeBaseId)
                .getSingleResult();
    }

    List<UUID> waitingDocuments(UUID tenantId, UUID knowledgeBaseId) {
        return getEntityManager()
                .createQuery("select distinct c.documentId" + OF_BASE + WAITING, UUID.class)
                .setParameter("tenant", tenantId)
                .setParameter("base", knowledgeBaseId)
                .getResultList();
    }

    List<String> waitingIds(UUID tenantId, UUID documentId, int limit) {
        return getEntityManager()
                .createQuery("select c.id" + LIVE + " and c.documentId = :document" + WAITING, String.class)
                .setParameter("tenant", tenantId)
                .setParameter("document", documentId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The models under which documents of a knowledge base are searched. */
    List<String> liveModels(UUID tenantId, UUID knowledgeBaseId) {
        return getEntityManager()
                .createQuery(
                        "select distinct model from LiveGenerationEntity"
                                + " where tenantId = :tenant and knowledgeBaseId = :base",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("base", knowledgeBaseId)
                .getResultList();
    }

    /** The model under which a document is searched; none when nothing of it is. */
    List<String> liveModel(UUID tenantId, UUID documentId) {
        return getEntityManager()
                .createQuery(
                        "select model from LiveGenerationEntity where tenantId = :tenant and documentId = :document",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("document", documentId)
                .getResultList();
    }

    List<Place> some(UUID tenantId, UUID knowledgeBaseId, int limit) {
        return getEntityManager()
                .createQuery(
                        "select s.documentId, s.generation, s.id, s.model from StagedVectorEntity s"
                                + " where s.tenantId = :tenant and s.knowledgeBaseId = :base",
                        Place.class)
                .setParameter("tenant", tenantId)
                .setParameter("base", knowledgeBaseId)
                .setMaxResults(limit)
                .getResultList();
    }
}
