package io.ragstone.adapters.panache.reembed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.reembed.Reembedding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The statements about orders. Each is one, so that of two workers at once only one gets what it wants. */
@ApplicationScoped
class ReembeddingRepository implements PanacheRepositoryBase<ReembeddingEntity, UUID> {
    private static final String FREE = " and leased_until <= :now";
    private static final String CLAIM = """
            update reembedding set worker = :worker, leased_until = :until
            where knowledge_base_id = (select knowledge_base_id from reembedding where state = 'RUNNING' %1$s
                order by created_at, id limit 1 %2$s) and state = 'RUNNING' %1$s
            returning *
            """;
    private static final String BEGIN = """
            insert into reembedding (knowledge_base_id, id, tenant_id, model, state, switched, chunks_done, chunks_all,
                message, worker, leased_until, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, 0, ?)
            on conflict (knowledge_base_id) do update set id = excluded.id, model = excluded.model,
                state = excluded.state, switched = excluded.switched, chunks_done = excluded.chunks_done,
                chunks_all = excluded.chunks_all, message = excluded.message, worker = null, leased_until = 0,
                created_at = excluded.created_at
            where reembedding.tenant_id = excluded.tenant_id and reembedding.state <> 'RUNNING'
            """;
    private static final String OF_HELD =
            " where tenant_id = ? and knowledge_base_id = ? and id = ? and worker = ? and state = 'RUNNING'";

    private final Sql sql;
    private final String claim;

    ReembeddingRepository(Sql sql, Database database) {
        this.sql = sql;
        this.claim = CLAIM.formatted(FREE, database.skippingLocked());
    }

    boolean begin(Reembedding order) {
        return sql.update(
                        BEGIN,
                        order.knowledgeBaseId(),
                        order.id(),
                        order.tenantId(),
                        order.model(),
                        order.state(),
                        order.switched(),
                        order.done(),
                        order.all(),
                        order.message(),
                        order.createdAt())
                > 0;
    }

    boolean hasFree(Instant now) {
        return find("state = RUNNING and leasedUntil <= ?1", now.toEpochMilli())
                .firstResultOptional()
                .isPresent();
    }

    @SuppressWarnings("unchecked") // A native query with an entity's class returns that entity.
    List<ReembeddingEntity> claim(String worker, Instant now, Instant until) {
        return getEntityManager()
                .createNativeQuery(claim, ReembeddingEntity.class)
                .setParameter("worker", worker)
                .setParameter("now", now.toEpochMilli())
                .setParameter("until", until.toEpochMilli())
                .getResultList();
    }

    boolean save(Reembedding order, String worker, Instant until) {
        return sql.update(
                        "update reembedding set state = ?, switched = ?, chunks_done = ?, chunks_all = ?, message = ?,"
                                + " leased_until = ?" + OF_HELD,
                        order.state(),
                        order.switched(),
                        order.done(),
                        order.all(),
                        order.message(),
                        until,
                        order.tenantId(),
                        order.knowledgeBaseId(),
                        order.id(),
                        worker)
                > 0;
    }

    boolean lease(Reembedding order, String worker, Instant until) {
        return sql.update(
                        "update reembedding set leased_until = ?" + OF_HELD,
                        until,
                        order.tenantId(),
                        order.knowledgeBaseId(),
                        order.id(),
                        worker)
                > 0;
    }

    boolean cancel(UUID tenantId, UUID knowledgeBaseId) {
        return sql.update(
                        "update reembedding set state = 'CANCELLED', worker = null where tenant_id = ?"
                                + " and knowledge_base_id = ? and state = 'RUNNING' and switched = ?",
                        tenantId,
                        knowledgeBaseId,
                        false)
                > 0;
    }
}
