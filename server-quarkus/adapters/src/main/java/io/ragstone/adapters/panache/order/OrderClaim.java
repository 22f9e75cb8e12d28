package io.ragstone.adapters.panache.order;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.order.WorkOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The part of taking an order that writes, in a transaction of its own. */
@ApplicationScoped
@StoreCall
class OrderClaim {
    @Transactional
    <O extends WorkOrder> Optional<O> take(OrderTable<O> orders, String worker, Instant now, Instant until) {
        return orders.claim(worker, now, until);
    }
}
