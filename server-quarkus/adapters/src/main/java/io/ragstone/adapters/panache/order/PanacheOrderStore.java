package io.ragstone.adapters.panache.order;

import io.ragstone.core.order.WorkOrder;
import io.ragstone.core.order.WorkOrderStore;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as a table. */
public abstract class PanacheOrderStore<O extends WorkOrder> implements WorkOrderStore<O> {
    private final OrderTable<O> orders;
    private final OrderClaim claim;
    private final Clock clock;

    protected PanacheOrderStore(OrderTables tables, OrderKind<O> kind) {
        this.orders = tables.of(kind);
        this.claim = tables.claim();
        this.clock = tables.clock();
    }

    @Override
    @Transactional
    public boolean begin(O order, @Nullable String worker, Duration lease) {
        return orders.begin(order, worker, worker == null ? Instant.EPOCH : after(lease));
    }

    @Override
    public Optional<O> find(UUID tenantId, UUID knowledgeBaseId) {
        return orders.find(tenantId, knowledgeBaseId);
    }

    protected List<O> allRunning() {
        return orders.running();
    }

    /** Looks first, since only a claim needs to wait for the right to write. */
    @Override
    public Optional<O> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        return orders.hasFree(now) ? claim.take(orders, worker, now, now.plus(lease)) : Optional.empty();
    }

    @Override
    @Transactional
    public boolean save(O order, String worker, Duration lease) {
        return orders.save(order, worker, after(lease));
    }

    @Override
    @Transactional
    public boolean renew(O order, String worker, Duration lease) {
        return orders.lease(order, worker, after(lease));
    }

    private Instant after(Duration lease) {
        return clock.instant().plus(lease);
    }
}
