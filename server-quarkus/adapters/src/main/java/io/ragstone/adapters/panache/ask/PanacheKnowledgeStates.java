package io.ragstone.adapters.panache.ask;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.ask.cache.KnowledgeState;
import io.ragstone.core.ask.cache.KnowledgeStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads for each knowledge base the last row of the change log and the youngest document, both from the end of an index.
 * Numbers of the log never come back.
 */
@ApplicationScoped
@StoreCall
public class PanacheKnowledgeStates implements KnowledgeStates {
    private static final String ALL = """
            select k.id, k.updated_at, t.updated_at,
                   (select max(c.sequence) from chunk_change c where c.knowledge_base_id = k.id),
                   (select max(d.updated_at) from document d where d.knowledge_base_id = k.id)
            from knowledge_base k join tenant t on t.id = k.tenant_id
            where k.tenant_id = :tenant
            """;

    private static final String ONE = " and k.id = :base";
    private static final String ORDER = " order by k.id";

    private final EntityManager entities;

    PanacheKnowledgeStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public KnowledgeState read(UUID tenantId, @Nullable UUID knowledgeBaseId) {
        Query query = entities.createNativeQuery(ALL + (knowledgeBaseId == null ? "" : ONE) + ORDER)
                .setParameter("tenant", tenantId.toString());
        if (knowledgeBaseId != null) {
            query.setParameter("base", knowledgeBaseId.toString());
        }
        List<UUID> ids = new ArrayList<>();
        StringBuilder mark = new StringBuilder();
        long youngest = 0;
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            ids.add(UUID.fromString(String.valueOf(row[0])));
            for (int i = 1; i < row.length; i++) {
                mark.append(number(row[i])).append(' ');
            }
            youngest = Math.max(youngest, Math.max(number(row[1]), Math.max(number(row[2]), number(row[4]))));
        }
        return new KnowledgeState(ids, mark.toString(), Instant.ofEpochMilli(youngest));
    }

    /** There may be no change yet, and no document. */
    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
