package io.ragstone.core.reembed;

import io.ragstone.core.document.RunState;
import io.ragstone.core.order.FakeWorkOrderStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Orders in memory. */
public final class FakeReembeddingStore extends FakeWorkOrderStore<Reembedding> implements ReembeddingStore {
    public FakeReembeddingStore(Clock clock) {
        super(clock);
    }

    @Override
    public synchronized boolean cancel(UUID tenantId, UUID knowledgeBaseId) {
        Optional<Reembedding> order =
                find(tenantId, knowledgeBaseId).filter(found -> found.isRunning() && !found.switched());
        order.ifPresent(found -> put(cancelled(found), null, Duration.ZERO));
        return order.isPresent();
    }

    private static Reembedding cancelled(Reembedding order) {
        return new Reembedding(
                order.id(),
                order.tenantId(),
                order.knowledgeBaseId(),
                order.model(),
                RunState.CANCELLED,
                order.switched(),
                order.done(),
                order.all(),
                order.message(),
                order.createdAt());
    }
}
