package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.reembed.Reembedding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The part of taking an order that writes, in a transaction of its own. */
@ApplicationScoped
@StoreCall
class ReembeddingClaim {
    private final ReembeddingRepository orders;

    ReembeddingClaim(ReembeddingRepository orders) {
        this.orders = orders;
    }

    @Transactional
    Optional<Reembedding> take(String worker, Instant now, Instant until) {
        return orders.claim(worker, now, until).stream().findFirst().map(ReembeddingEntity::toReembedding);
    }
}
