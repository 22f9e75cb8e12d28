package io.ragstone.adapters.panache.wiki;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.CompileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as a table. */
@ApplicationScoped
@StoreCall
public class PanacheCompileStore implements CompileStore {
    private final OrderRepository orders;
    private final OrderClaim claim;
    private final Clock clock;

    PanacheCompileStore(OrderRepository orders, OrderClaim claim, Clock clock) {
        this.orders = orders;
        this.claim = claim;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean begin(CompileOrder order, @Nullable String worker, Duration lease) {
        long until = worker == null ? 0 : clock.instant().plus(lease).toEpochMilli();
        return orders.begin(order, worker, until);
    }

    @Override
    public Optional<CompileOrder> find(UUID tenantId, UUID knowledgeBaseId) {
        return orders.find("tenantId = ?1 and knowledgeBaseId = ?2", tenantId, knowledgeBaseId)
                .firstResultOptional()
                .map(OrderEntity::toOrder);
    }

    /** Looks first, since only a claim needs to wait for the right to write. */
    @Override
    public Optional<CompileOrder> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        return orders.hasFree(now) ? claim.take(worker, now, now.plus(lease)) : Optional.empty();
    }

    @Override
    @Transactional
    public boolean save(CompileOrder order, String worker, Duration lease) {
        return orders.save(order, worker, clock.instant().plus(lease));
    }

    @Override
    @Transactional
    public boolean renew(CompileOrder order, String worker, Duration lease) {
        return orders.lease(order, worker, clock.instant().plus(lease));
    }
}
