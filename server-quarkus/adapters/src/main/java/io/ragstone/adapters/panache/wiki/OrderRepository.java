package io.ragstone.adapters.panache.wiki;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.wiki.run.CompileOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements about orders. Each is one, so that of two workers at once only one gets what it wants. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<OrderEntity, UUID> {
    private static final String FREE = " and leased_until <= :now";
    private static final String CLAIM = """
            update wiki_order set worker = :worker, leased_until = :until
            where knowledge_base_id = (select knowledge_base_id from wiki_order where state = 'RUNNING' %1$s
                order by created_at, id limit 1 %2$s) and state = 'RUNNING' %1$s
            returning *
            """;
    private static final String BEGIN = """
            insert into wiki_order (knowledge_base_id, id, tenant_id, wanted, state, pages, message, worker, leased_until,
                created_at, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (knowledge_base_id) do update set id = excluded.id, wanted = excluded.wanted,
                state = excluded.state, pages = excluded.pages, message = excluded.message, worker = excluded.worker,
                leased_until = excluded.leased_until, created_at = excluded.created_at, finished_at = excluded.finished_at
            where wiki_order.tenant_id = excluded.tenant_id and wiki_order.state <> 'RUNNING'
            """;
    private static final String OF_HELD =
            " where tenant_id = ? and knowledge_base_id = ? and id = ? and worker = ? and state = 'RUNNING'";

    private final Sql sql;
    private final String claim;

    OrderRepository(Sql sql, Database database) {
        this.sql = sql;
        this.claim = CLAIM.formatted(FREE, database.skippingLocked());
    }

    boolean begin(CompileOrder order, @Nullable String worker, long leasedUntil) {
        return sql.update(
                        BEGIN,
                        order.knowledgeBaseId(),
                        order.id(),
                        order.tenantId(),
                        OrderEntity.WANTED.write(order.wanted()),
                        order.state(),
                        OrderEntity.PAGES.write(order.pages()),
                        order.message(),
                        worker,
                        leasedUntil,
                        order.createdAt(),
                        order.finishedAt())
                > 0;
    }

    boolean hasFree(Instant now) {
        return find("state = RUNNING and leasedUntil <= ?1", now.toEpochMilli())
                .firstResultOptional()
                .isPresent();
    }

    @SuppressWarnings("unchecked") // A native query with an entity's class returns that entity.
    List<OrderEntity> claim(String worker, Instant now, Instant until) {
        return getEntityManager()
                .createNativeQuery(claim, OrderEntity.class)
                .setParameter("worker", worker)
                .setParameter("now", now.toEpochMilli())
                .setParameter("until", until.toEpochMilli())
                .getResultList();
    }

    boolean save(CompileOrder order, String worker, Instant until) {
        return sql.update(
                        "update wiki_order set state = ?, pages = ?, message = ?, finished_at = ?, leased_until = ?"
                                + OF_HELD,
                        order.state(),
                        OrderEntity.PAGES.write(order.pages()),
                        order.message(),
                        order.finishedAt(),
                        until,
                        order.tenantId(),
                        order.knowledgeBaseId(),
                        order.id(),
                        worker)
                > 0;
    }

    boolean lease(CompileOrder order, String worker, Instant until) {
        return sql.update(
                        "update wiki_order set leased_until = ?" + OF_HELD,
                        until,
                        order.tenantId(),
                        order.knowledgeBaseId(),
                        order.id(),
                        worker)
                > 0;
    }
}
