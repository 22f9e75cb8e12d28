package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.document.RunState;
import io.ragstone.core.reembed.Reembedding;
import io.ragstone.core.reembed.ReembeddingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders as a table. */
@ApplicationScoped
@StoreCall
public class PanacheReembeddingStore implements ReembeddingStore {
    private final ReembeddingRepository orders;
    private final ReembeddingClaim claim;
    private final Clock clock;

    PanacheReembeddingStore(ReembeddingRepository orders, ReembeddingClaim claim, Clock clock) {
        this.orders = orders;
        this.claim = claim;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean begin(Reembedding order) {
        return orders.begin(order);
    }

    @Override
    public Optional<Reembedding> find(UUID tenantId, UUID knowledgeBaseId) {
        return orders.find("tenantId = ?1 and knowledgeBaseId = ?2", tenantId, knowledgeBaseId)
                .firstResultOptional()
                .map(ReembeddingEntity::toReembedding);
    }

    @Override
    public List<Reembedding> running() {
        return orders.list("state", RunState.RUNNING).stream()
                .map(ReembeddingEntity::toReembedding)
                .toList();
    }

    /** Looks first, since only a claim needs to wait for the right to write. */
    @Override
    public Optional<Reembedding> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        return orders.hasFree(now) ? claim.take(worker, now, now.plus(lease)) : Optional.empty();
    }

    @Override
    @Transactional
    public boolean save(Reembedding order, String worker, Duration lease) {
        return orders.save(order, worker, clock.instant().plus(lease));
    }

    @Override
    @Transactional
    public boolean renew(Reembedding order, String worker, Duration lease) {
        return orders.lease(order, worker, clock.instant().plus(lease));
    }

    @Override
    @Transactional
    public boolean cancel(UUID tenantId, UUID knowledgeBaseId) {
        return orders.cancel(tenantId, knowledgeBaseId);
    }
}
