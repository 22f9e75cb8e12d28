package io.ragstone.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link WorkOrderStore} does. It is empty when a test begins. */
public abstract class WorkOrderStoreContract<O extends WorkOrder> {
    protected static final Duration LEASE = Duration.ofMinutes(1);
    protected static final Duration BEYOND_LEASE = Duration.ofSeconds(61);

    protected final Ids ids = new Ids(Clock.systemUTC());
    protected final UUID tenant = ids.next();
    protected final UUID stranger = ids.next();

    protected abstract WorkOrderStore<O> store();

    /** The store's clock: it stands still but for {@link #pass}. */
    protected abstract Instant now();

    protected abstract void pass(Duration time);

    /** A new order, which is running. */
    protected abstract O order(UUID owner, UUID base);

    /** The order when some of it is done. */
    protected abstract O further(O order);

    protected abstract O finished(O order);

    protected abstract O failed(O order, String message);

    protected final O begun() {
        O order = order(tenant, ids.next());
        assertThat(begin(order)).isTrue();
        return order;
    }

    private boolean begin(O order) {
        return store().begin(order, null, LEASE);
    }

    protected final Optional<O> found(O order) {
        return store().find(order.tenantId(), order.knowledgeBaseId());
    }

    @Test
    void anOrderComesBackAsItWasGiven() {
        O order = begun();

        assertThat(found(order)).contains(order);
        assertThat(store().find(stranger, order.knowledgeBaseId())).isEmpty();
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void thereIsOneRunningOrderAKnowledgeBase() {
        O first = begun();
        O second = order(tenant, first.knowledgeBaseId());
        assertThat(begin(second)).isFalse();
        assertThat(found(first)).contains(first);
        store().claim("ada", LEASE);
        assertThat(store().save(finished(first), "ada", LEASE)).isTrue();
        assertThat(found(first)).contains(finished(first));

        assertThat(begin(second)).isTrue();
        assertThat(found(first)).contains(second);
    }

    @Test
    void anotherTenantDoesNotReplaceAnOrder() {
        O first = begun();
        store().claim("ada", LEASE);
        store().save(failed(first, "It failed."), "ada", LEASE);

        assertThat(begin(order(stranger, first.knowledgeBaseId()))).isFalse();
        assertThat(found(first)).contains(failed(first, "It failed."));
    }

    @Test
    void theOldestOrderComesFirstAndToOneWorkerOnly() {
        O old = begun();
        pass(Duration.ofSeconds(1));
        O young = begun();

        assertThat(store().claim("ada", LEASE)).contains(old);
        assertThat(store().claim("grace", LEASE)).contains(young);
        assertThat(store().claim("joan", LEASE)).isEmpty();
    }

    @Test
    void manyWorkersNeverGetTheSameOrder() {
        List<UUID> all = IntStream.range(0, 20).mapToObj(i -> begun().id()).toList();

        List<UUID> claimed = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> store().claim("worker " + i, LEASE))
                .flatMap(Optional::stream)
                .map(WorkOrder::id)
                .toList();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatACallerWorksOnIsFreeWhenTheCallerIsGone() {
        O order = order(tenant, ids.next());
        assertThat(store().begin(order, "caller", LEASE)).isTrue();
        assertThat(store().claim("ada", LEASE)).isEmpty();
        assertThat(store().renew(order, "caller", LEASE)).isTrue();
        pass(BEYOND_LEASE);

        assertThat(store().claim("ada", LEASE)).contains(order);
        assertThat(store().save(order, "caller", LEASE)).isFalse();
        assertThat(store().renew(order, "caller", LEASE)).isFalse();
    }

    @Test
    void aLeaseThatRanOutHandsTheOrderOn() {
        O order = begun();
        store().claim("ada", LEASE);
        assertThat(store().save(further(order), "ada", LEASE)).isTrue();
        pass(BEYOND_LEASE);

        assertThat(store().claim("grace", LEASE)).contains(further(order));

        assertThat(store().save(finished(order), "ada", LEASE)).isFalse();
        assertThat(store().renew(order, "ada", LEASE)).isFalse();
        assertThat(found(order)).contains(further(order));
        assertThat(store().save(finished(order), "grace", LEASE)).isTrue();
    }

    @Test
    void whoRenewsKeepsTheOrderAndChangesNothingElse() {
        O order = begun();
        store().claim("ada", LEASE);
        store().save(further(order), "ada", LEASE);
        pass(Duration.ofSeconds(50));
        assertThat(store().renew(order, "ada", LEASE)).isTrue();
        pass(Duration.ofSeconds(50));

        assertThat(store().claim("grace", LEASE)).isEmpty();
        assertThat(found(order)).contains(further(order));
    }

    @Test
    void aLeaseGivenBackIsFreeAtOnce() {
        O order = begun();
        store().claim("ada", LEASE);

        assertThat(store().renew(order, "ada", Duration.ZERO)).isTrue();

        assertThat(store().claim("grace", LEASE)).contains(order);
    }

    @Test
    void whatHasEndedIsNotWorkedOn() {
        O first = begun();
        O second = begun();
        store().claim("ada", LEASE);
        store().claim("ada", LEASE);
        O done = finished(first);
        O failed = failed(second, "It failed.");
        store().save(done, "ada", LEASE);
        store().save(failed, "ada", LEASE);
        pass(BEYOND_LEASE);

        assertThat(store().claim("grace", LEASE)).isEmpty();
        assertThat(store().save(first, "ada", LEASE)).isFalse();
        assertThat(store().renew(second, "ada", LEASE)).isFalse();
        assertThat(found(done)).contains(done);
        assertThat(found(failed)).contains(failed);
    }
}
