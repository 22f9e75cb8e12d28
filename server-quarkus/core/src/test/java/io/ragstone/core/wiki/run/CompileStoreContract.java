package io.ragstone.core.wiki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.RunState;
import io.ragstone.core.wiki.compile.TopicChoice.Origin;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.run.CompileOrder.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CompileStore} does. It is empty when a test begins. */
public abstract class CompileStoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration BEYOND_LEASE = Duration.ofSeconds(61);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract CompileStore store();

    /** The store's clock: it stands still but for {@link #pass}. */
    protected abstract Instant now();

    protected abstract void pass(Duration time);

    private CompileOrder order(UUID owner, UUID base) {
        Wanted wanted = new Wanted(List.of("returns", "shipping"), Origin.BOTH, true, false);
        return new CompileOrder(ids.next(), owner, base, wanted, RunState.RUNNING, List.of(), "", now(), null);
    }

    private CompileOrder begun() {
        CompileOrder order = order(tenant, ids.next());
        assertThat(store().begin(order, null, LEASE)).isTrue();
        return order;
    }

    private Optional<CompileOrder> found(CompileOrder order) {
        return store().find(order.tenantId(), order.knowledgeBaseId());
    }

    @Test
    void anOrderComesBackAsItWasGiven() {
        CompileOrder order = begun();

        assertThat(found(order)).contains(order);
        assertThat(store().find(stranger, order.knowledgeBaseId())).isEmpty();
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void thereIsOneRunningOrderAKnowledgeBase() {
        CompileOrder first = begun();
        CompileOrder second = order(tenant, first.knowledgeBaseId());
        assertThat(store().begin(second, null, LEASE)).isFalse();
        assertThat(found(first)).contains(first);
        store().claim("ada", LEASE);
        CompileOrder done = first.with(new PageReport("returns", PageReport.Action.FAILED, null, "Nothing."))
                .finished(
                        List.of(new PageReport("returns", PageReport.Action.CREATED, LintStatus.PASSED, null)), now());
        assertThat(store().save(done, "ada", LEASE)).isTrue();
        assertThat(found(first)).contains(done);

        assertThat(store().begin(order(stranger, first.knowledgeBaseId()), null, LEASE))
                .isFalse();
        assertThat(store().begin(second, null, LEASE)).isTrue();
        assertThat(found(first)).contains(second);
    }

    @Test
    void theOldestOrderComesFirstAndToOneWorkerOnly() {
        CompileOrder old = begun();
        pass(Duration.ofSeconds(1));
        CompileOrder young = begun();

        assertThat(store().claim("ada", LEASE)).contains(old);
        assertThat(store().claim("grace", LEASE)).contains(young);
        assertThat(store().claim("joan", LEASE)).isEmpty();
    }

    @Test
    void whatACallerWorksOnIsFreeWhenTheCallerIsGone() {
        CompileOrder order = order(tenant, ids.next());
        assertThat(store().begin(order, "caller", LEASE)).isTrue();
        assertThat(store().claim("ada", LEASE)).isEmpty();
        assertThat(store().renew(order, "caller", LEASE)).isTrue();
        pass(BEYOND_LEASE);

        assertThat(store().claim("ada", LEASE)).contains(order);
        assertThat(store().save(order, "caller", LEASE)).isFalse();
        assertThat(store().renew(order, "caller", LEASE)).isFalse();
    }

    @Test
    void whatFailedIsNotTakenUpAgain() {
        CompileOrder order = begun();
        store().claim("ada", LEASE);
        store().save(order.failed("It failed.", now()), "ada", LEASE);
        pass(BEYOND_LEASE);

        assertThat(store().claim("grace", LEASE)).isEmpty();
        assertThat(store().renew(order, "ada", LEASE)).isFalse();
        assertThat(found(order)).get().extracting(CompileOrder::message).isEqualTo("It failed.");
    }

    @Test
    void manyWorkersNeverGetTheSameOrder() {
        List<UUID> all = IntStream.range(0, 20).mapToObj(i -> begun().id()).toList();

        List<UUID> claimed = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> store().claim("worker " + i, LEASE))
                .flatMap(Optional::stream)
                .map(CompileOrder::id)
                .toList();

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(all).containsAll(claimed);
    }
}
