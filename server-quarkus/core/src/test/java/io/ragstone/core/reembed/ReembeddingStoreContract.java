package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.RunState;
import io.ragstone.core.order.WorkOrderStoreContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ReembeddingStore} does. It is empty when a test begins. */
public abstract class ReembeddingStoreContract extends WorkOrderStoreContract<Reembedding> {
    @Override
    protected abstract ReembeddingStore store();

    @Override
    protected Reembedding order(UUID owner, UUID base) {
        return new Reembedding(ids.next(), owner, base, "bge@Builtin", RunState.RUNNING, false, 0, 0, "", now());
    }

    @Override
    protected Reembedding further(Reembedding order) {
        return order.at(3, 9);
    }

    @Override
    protected Reembedding finished(Reembedding order) {
        return order.at(9, 9).switchedOver().finished();
    }

    @Override
    protected Reembedding failed(Reembedding order, String message) {
        return order.failed(message);
    }

    @Test
    void runningOrdersAreKnownToAll() {
        Reembedding held = begun();
        store().claim("ada", LEASE);
        Reembedding free = begun();
        Reembedding cancelled = begun();
        store().cancel(tenant, cancelled.knowledgeBaseId());

        assertThat(store().running()).containsExactlyInAnyOrder(held, free);
    }

    @Test
    void cancellingEndsWhatHasNotSwitchedOver() {
        Reembedding order = begun();
        store().claim("ada", LEASE);

        assertThat(store().cancel(stranger, order.knowledgeBaseId())).isFalse();
        assertThat(store().cancel(tenant, order.knowledgeBaseId())).isTrue();
        assertThat(store().cancel(tenant, order.knowledgeBaseId())).isFalse();

        assertThat(store().save(order, "ada", LEASE)).isFalse();
        assertThat(found(order).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
        pass(BEYOND_LEASE);
        assertThat(store().claim("grace", LEASE)).isEmpty();
    }

    @Test
    void whatHasSwitchedOverCannotBeCancelled() {
        Reembedding order = begun();
        store().claim("ada", LEASE);
        store().save(order.switchedOver(), "ada", LEASE);

        assertThat(store().cancel(tenant, order.knowledgeBaseId())).isFalse();
        assertThat(found(order)).contains(order.switchedOver());
    }
}
