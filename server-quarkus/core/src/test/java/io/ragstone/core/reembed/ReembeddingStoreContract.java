package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.RunState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ReembeddingStore} does. It is empty when a test begins. */
public abstract class ReembeddingStoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration BEYOND_LEASE = Duration.ofSeconds(61);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract ReembeddingStore store();

    /** The store's clock: it stands still but for {@link #pass}. */
    protected abstract Instant now();

    protected abstract void pass(Duration time);

    private Reembedding order() {
        return order(ids.next());
    }

    private Reembedding order(UUID base) {
        return new Reembedding(ids.next(), tenant, base, "bge@Builtin", RunState.RUNNING, false, 0, 0, "", now());
    }

    private Reembedding begun() {
        Reembedding order = order();
        assertThat(store().begin(order)).isTrue();
        return order;
    }

    private Optional<Reembedding> found(Reembedding order) {
        return store().find(order.tenantId(), order.knowledgeBaseId());
    }

    @Test
    void anOrderComesBackAsItWasGiven() {
        Reembedding order = begun();

        assertThat(found(order)).contains(order);
        assertThat(store().find(stranger, order.knowledgeBaseId())).isEmpty();
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void thereIsOneRunningOrderAKnowledgeBase() {
        Reembedding first = begun();
        Reembedding second = order(first.knowledgeBaseId());

        assertThat(store().begin(second)).isFalse();
        assertThat(found(first)).contains(first);
        store().claim("ada", LEASE);
        store().save(first.finished(), "ada", LEASE);
        assertThat(store().begin(second)).isTrue();

        assertThat(found(first)).contains(second);
    }

    @Test
    void anotherTenantDoesNotReplaceAnOrder() {
        Reembedding first = begun();
        store().claim("ada", LEASE);
        store().save(first.failed("It failed."), "ada", LEASE);

        assertThat(store().begin(new Reembedding(
                        ids.next(),
                        stranger,
                        first.knowledgeBaseId(),
                        "bge@Builtin",
                        RunState.RUNNING,
                        false,
                        0,
                        0,
                        "",
                        now())))
                .isFalse();
        assertThat(found(first)).contains(first.failed("It failed."));
    }

    @Test
    void theOldestOrderComesFirstAndToOneWorkerOnly() {
        Reembedding old = begun();
        pass(Duration.ofSeconds(1));
        Reembedding young = begun();

        assertThat(store().claim("ada", LEASE)).contains(old);
        assertThat(store().claim("grace", LEASE)).contains(young);
        assertThat(store().claim("joan", LEASE)).isEmpty();
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
    void manyWorkersNeverGetTheSameOrder() {
        List<UUID> all = IntStream.range(0, 20).mapToObj(i -> begun().id()).toList();

        List<UUID> claimed = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> store().claim("worker " + i, LEASE))
                .flatMap(Optional::stream)
                .map(Reembedding::id)
                .toList();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aLeaseThatRanOutHandsTheOrderOn() {
        Reembedding order = begun();
        store().claim("ada", LEASE);
        assertThat(store().save(order.at(3, 9), "ada", LEASE)).isTrue();
        pass(BEYOND_LEASE);

        assertThat(store().claim("grace", LEASE)).contains(order.at(3, 9));

        assertThat(store().save(order.at(5, 9), "ada", LEASE)).isFalse();
        assertThat(store().renew(order, "ada", LEASE)).isFalse();
        assertThat(found(order)).contains(order.at(3, 9));
        assertThat(store().save(order.switchedOver(), "grace", LEASE)).isTrue();
    }

    @Test
    void whoRenewsKeepsTheOrderAndChangesNothingElse() {
        Reembedding order = begun();
        store().claim("ada", LEASE);
        store().save(order.at(3, 9), "ada", LEASE);
        pass(Duration.ofSeconds(50));
        assertThat(store().renew(order, "ada", LEASE)).isTrue();
        pass(Duration.ofSeconds(50));

        assertThat(store().claim("grace", LEASE)).isEmpty();
        assertThat(found(order)).contains(order.at(3, 9));
    }

    @Test
    void aLeaseGivenBackIsFreeAtOnce() {
        Reembedding order = begun();
        store().claim("ada", LEASE);

        assertThat(store().renew(order, "ada", Duration.ZERO)).isTrue();

        assertThat(store().claim("grace", LEASE)).contains(order);
    }

    @Test
    void whatHasEndedIsNotWorkedOn() {
        Reembedding order = begun();
        store().claim("ada", LEASE);
        store().save(order.at(9, 9).switchedOver().finished(), "ada", LEASE);
        pass(BEYOND_LEASE);

        assertThat(store().claim("grace", LEASE)).isEmpty();
        assertThat(store().save(order, "ada", LEASE)).isFalse();
        assertThat(found(order).orElseThrow().state()).isEqualTo(RunState.DONE);
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
