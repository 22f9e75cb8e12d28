package io.ragstone.adapters.panache.order;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.order.WorkOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.Session;

/** Makes what reads and writes the tables of orders. */
@ApplicationScoped
public class OrderTables {
    private final Sql sql;
    private final Session session;
    private final Database database;
    private final OrderClaim claim;
    private final Clock clock;

    OrderTables(Sql sql, Session session, Database database, OrderClaim claim, Clock clock) {
        this.sql = sql;
        this.session = session;
        this.database = database;
        this.claim = claim;
        this.clock = clock;
    }

    <O extends WorkOrder> OrderTable<O> of(OrderKind<O> kind) {
        return new OrderTable<>(sql, session, database.skippingLocked(), kind);
    }

    OrderClaim claim() {
        return claim;
    }

    Clock clock() {
        return clock;
    }
}
