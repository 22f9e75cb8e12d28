package io.ragstone.adapters.panache.wiki;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.wiki.run.CompileOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The part of taking an order that writes, in a transaction of its own. */
@ApplicationScoped
@StoreCall
class OrderClaim {
    private final OrderRepository orders;

    OrderClaim(OrderRepository orders) {
        this.orders = orders;
    }

    @Transactional
    Optional<CompileOrder> take(String worker, Instant now, Instant until) {
        return orders.claim(worker, now, until).stream().findFirst().map(OrderEntity::toOrder);
    }
}
