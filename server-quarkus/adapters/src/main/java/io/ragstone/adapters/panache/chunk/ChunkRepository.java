package io.ragstone.adapters.panache.chunk;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads live chunks without their vectors. */
@ApplicationScoped
class ChunkRepository implements PanacheRepositoryBase<ChunkEntity, ChunkColumns.Key> {
    static final String LIVE_OF_DOCUMENT = """
            tenantId = ?1 and documentId = ?2
            and generation = (select l.generation from LiveGenerationEntity l where l.documentId = ?2)
            """;
    private static final String ABANDONED = """
            select distinct c.documentId, c.generation from ChunkEntity c where c.createdAt < :before
            and not exists (select 1 from LiveGenerationEntity l
                where l.documentId = c.documentId and l.generation = c.generation)
            and not exists (select 1 from JobEntity j
                where j.documentId = c.documentId and j.generation = c.generation)
            """;
    private static final String LIVE_BETWEEN = """
            from ChunkEntity c where c.tenantId = ?1 and c.id between ?2 and ?3
            and c.generation = (select l.generation from LiveGenerationEntity l where l.documentId = c.documentId)
            """;
    private static final String LIVE_TAGGED = """
            from ChunkEntity c where c.tenantId = ?1 and c.knowledgeBaseId = ?2 and c.tags <> ?3
            and c.generation = (select l.generation from LiveGenerationEntity l where l.documentId = c.documentId)
            """;
    private static final String ID = "select id from ChunkEntity where ";
    private static final String LIVE_AMONG = """
            from ChunkEntity c where c.tenantId = ?1 and c.id in ?2
            and c.generation = (select l.generation from LiveGenerationEntity l where l.documentId = c.documentId)
            """;

    List<AbandonedGeneration> abandoned(Instant madeBefore) {
        return getEntityManager()
                .createQuery(ABANDONED, AbandonedGeneration.class)
                .setParameter("before", madeBefore)
                .getResultList();
    }

    /** The ids of a page in the document's order; the index knows them without the rows. */
    Paged<String> idsInOrder(UUID tenantId, UUID documentId, @Nullable Boolean available, PageRequest page) {
        String order = " order by ordinal, createdAt desc, id";
        PanacheQuery<ChunkEntity> found = available == null
                ? find(ID + LIVE_OF_DOCUMENT + order, tenantId, documentId)
                : find(ID + LIVE_OF_DOCUMENT + " and available = ?3" + order, tenantId, documentId, available);
        return Listing.page(found.project(String.class), page, Function.identity());
    }

    List<ChunkEntity> byIds(UUID tenantId, UUID documentId, Collection<String> ids) {
        return list(LIVE_OF_DOCUMENT + " and id in ?3", tenantId, documentId, ids);
    }

    PanacheQuery<ChunkEntity> byIdBetween(UUID tenantId, UUID documentId, String from, String to) {
        return find(LIVE_OF_DOCUMENT + " and id between ?3 and ?4", tenantId, documentId, from, to);
    }

    PanacheQuery<ChunkEntity> byIdBetween(UUID tenantId, String from, String to) {
        return find(LIVE_BETWEEN, tenantId, from, to);
    }

    List<ChunkEntity> tagged(UUID tenantId, UUID knowledgeBaseId) {
        return list(LIVE_TAGGED, tenantId, knowledgeBaseId, List.of());
    }

    List<ChunkEntity> among(UUID tenantId, Collection<String> ids) {
        return list(LIVE_AMONG, tenantId, ids);
    }
}
