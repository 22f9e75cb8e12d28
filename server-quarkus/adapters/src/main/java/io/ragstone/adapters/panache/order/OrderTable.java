package io.ragstone.adapters.panache.order;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.core.document.RunState;
import io.ragstone.core.order.WorkOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The statements about the orders of a table. Each is one, so that of two workers at once only one gets what it wants. */
final class OrderTable<O extends WorkOrder> {
    private static final String CLAIM = """
            update %1$s set worker = :worker, leased_until = :until
            where knowledge_base_id = (select knowledge_base_id from %1$s where state = 'RUNNING' %2$s
                order by created_at, id limit 1 %3$s) and state = 'RUNNING' %2$s
            returning *
            """;
    private static final String FREE = " and leased_until <= :now";
    private static final String BEGIN = """
            insert into %1$s (%2$s) values (%3$s) on conflict (knowledge_base_id) do update set %4$s
            where %1$s.tenant_id = excluded.tenant_id and %1$s.state <> 'RUNNING'
            """;
    private static final String OF_HELD =
            " where tenant_id = ? and knowledge_base_id = ? and id = ? and worker = ? and state = 'RUNNING'";
    private static final List<String> FIXED =
            List.of("knowledge_base_id", "id", "tenant_id", "created_at", "worker", "leased_until", "state", "message");
    private static final List<String> PROGRESS = List.of("leased_until", "state", "message");

    private final Sql sql;
    private final Session session;
    private final OrderKind<O> kind;
    private final String begin;
    private final String claim;
    private final String save;

    OrderTable(Sql sql, Session session, String skippingLocked, OrderKind<O> kind) {
        this.sql = sql;
        this.session = session;
        this.kind = kind;
        List<String> all = both(FIXED, kind.columns());
        this.begin = BEGIN.formatted(
                kind.table(),
                String.join(", ", all),
                String.join(", ", Collections.nCopies(all.size(), "?")),
                each(all, column -> column + " = excluded." + column));
        this.claim = CLAIM.formatted(kind.table(), FREE, skippingLocked);
        this.save = "update " + kind.table() + " set " + each(both(PROGRESS, kind.columns()), column -> column + " = ?")
                + OF_HELD;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String each(List<String> columns, Function<String, String> said) {
        return columns.stream().map(said).collect(Collectors.joining(", "));
    }

    boolean begin(O order, @Nullable String worker, Instant until) {
        return changes(
                begin,
                values(order.knowledgeBaseId(), order.id(), order.tenantId(), order.createdAt(), worker),
                progress(order, until));
    }

    boolean save(O order, String worker, Instant until) {
        return changes(save, progress(order, until), held(order, worker));
    }

    boolean lease(O order, String worker, Instant until) {
        return changes(
                "update " + kind.table() + " set leased_until = ?" + OF_HELD, values(until), held(order, worker));
    }

    private Stream<@Nullable Object> progress(O order, Instant until) {
        return Stream.concat(
                values(until, order.state(), order.message()),
                Arrays.stream(kind.values().apply(order)));
    }

    private Stream<@Nullable Object> held(O order, String worker) {
        return values(order.tenantId(), order.knowledgeBaseId(), order.id(), worker);
    }

    private static Stream<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.stream(values);
    }

    private boolean changes(String statement, Stream<@Nullable Object> some, Stream<@Nullable Object> others) {
        return sql.update(statement, Stream.concat(some, others).toArray()) > 0;
    }

    Optional<O> find(UUID tenantId, UUID knowledgeBaseId) {
        return selected("tenantId = :tenant and knowledgeBaseId = :base")
                .setParameter("tenant", tenantId)
                .setParameter("base", knowledgeBaseId)
                .uniqueResultOptional()
                .map(OrderRow::toOrder);
    }

    List<O> running() {
        return selected("state = :running").setParameter("running", RunState.RUNNING).list().stream()
                .<O>map(OrderRow::toOrder)
                .toList();
    }

    boolean hasFree(Instant now) {
        return !selected("state = :running and leasedUntil <= :now")
                .setParameter("running", RunState.RUNNING)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(1)
                .list()
                .isEmpty();
    }

    private SelectionQuery<? extends OrderRow<O>> selected(String condition) {
        return session.createSelectionQuery("from " + kind.row().getName() + " where " + condition, kind.row());
    }

    Optional<O> claim(String worker, Instant now, Instant until) {
        return session
                .createNativeQuery(claim, kind.row())
                .setParameter("worker", worker)
                .setParameter("now", now.toEpochMilli())
                .setParameter("until", until.toEpochMilli())
                .getResultList()
                .stream()
                .findFirst()
                .map(OrderRow::toOrder);
    }
}
