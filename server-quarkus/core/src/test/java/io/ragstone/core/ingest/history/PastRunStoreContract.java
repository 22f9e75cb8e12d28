package io.ragstone.core.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.DocumentFilter.Kinds;
import io.ragstone.core.document.RunState;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PastRunStore} does. */
public abstract class PastRunStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID base = ids.next();

    protected abstract PastRunStore store();

    private PastRun run(UUID document, String name, String source, RunState outcome, Instant ended) {
        return new PastRun(
                ids.next(),
                tenant,
                base,
                document,
                name,
                source,
                "naive",
                outcome,
                7,
                "08:29:58 Task has been received.\n",
                ended.minusSeconds(2),
                Duration.ofMillis(2000),
                ended);
    }

    private PastRun added(String name, RunState outcome, Instant ended) {
        PastRun run = run(ids.next(), name, "local", outcome, ended);
        store().add(run);
        return run;
    }

    private PastRun added(String name) {
        return added(name, RunState.DONE, MONDAY);
    }

    private PastRun addedOfWhole() {
        PastRun run = new PastRun(
                ids.next(), tenant, base, null, "", "", "m@Test", RunState.FAILED, 0, "", null, Duration.ZERO, MONDAY);
        store().add(run);
        return run;
    }

    private List<PastRun> listed(PastRunFilter filter, Order order) {
        return store().list(tenant, base, filter, order, PageRequest.ALL).items();
    }

    private List<PastRun> listed(PastRunFilter filter) {
        return listed(filter, Order.NEWEST_FIRST);
    }

    @Test
    void aRunComesBackAsItWas() {
        PastRun run = added("Rules.PDF", RunState.CANCELLED, MONDAY);
        PastRun whole = addedOfWhole();

        assertThat(store().find(tenant, run.id())).contains(run);
        assertThat(store().find(tenant, whole.id())).contains(whole);
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void anotherTenantFindsAndDeletesNothing() {
        PastRun run = added("rules.txt");

        assertThat(store().find(stranger, run.id())).isEmpty();
        assertThat(store().list(stranger, base, PastRunFilter.OF_DOCUMENTS, Order.NEWEST_FIRST, PageRequest.ALL))
                .isEqualTo(new Paged<>(List.of(), 0));
        store().delete(stranger, base, List.of(run.id()));
        store().trim(stranger, base, 0);
        assertThat(store().find(tenant, run.id())).contains(run);
    }

    @Test
    void aListIsNarrowed() {
        PastRun done = added("Plan.md");
        PastRun failed = added("rules.txt", RunState.FAILED, MONDAY);
        PastRun virtual = run(ids.next(), "notes", "virtual", RunState.DONE, MONDAY);
        store().add(virtual);
        PastRun whole = addedOfWhole();

        assertThat(listed(PastRunFilter.OF_DOCUMENTS)).containsExactly(virtual, failed, done);
        assertThat(listed(PastRunFilter.ofWhole(Set.of()))).containsExactly(whole);
        assertThat(listed(PastRunFilter.ofWhole(Set.of(RunState.DONE)))).isEmpty();
        assertThat(listed(new PastRunFilter(true, "LAN", Set.of(), Set.of(), null)))
                .containsExactly(done);
        assertThat(listed(new PastRunFilter(true, "%", Set.of(), Set.of(), null)))
                .isEmpty();
        assertThat(listed(new PastRunFilter(true, null, Set.of(RunState.FAILED), Set.of(), null)))
                .containsExactly(failed);
        assertThat(listed(new PastRunFilter(true, null, Set.of(), Set.of("md", "pdf"), null)))
                .containsExactly(done);
        assertThat(listed(
                        new PastRunFilter(true, null, Set.of(), Set.of(), new Kinds(Set.of("txt"), Set.of("virtual")))))
                .containsExactly(virtual, failed);
        assertThat(listed(new PastRunFilter(true, null, Set.of(), Set.of(), new Kinds(Set.of(), Set.of()))))
                .isEmpty();
    }

    @Test
    void aListIsOrderedAndCut() {
        PastRun b = added("b.txt", RunState.DONE, MONDAY.plusSeconds(2));
        PastRun a = added("A.txt", RunState.DONE, MONDAY.plusSeconds(1));
        PastRun c = added("c.txt", RunState.DONE, MONDAY.plusSeconds(1));

        assertThat(listed(PastRunFilter.OF_DOCUMENTS)).containsExactly(b, c, a);
        assertThat(listed(PastRunFilter.OF_DOCUMENTS, new Order(Order.Field.CREATED, false)))
                .containsExactly(a, c, b);
        assertThat(listed(PastRunFilter.OF_DOCUMENTS, new Order(Order.Field.NAME, false)))
                .containsExactly(a, b, c);
        assertThat(store().list(tenant, base, PastRunFilter.OF_DOCUMENTS, Order.NEWEST_FIRST, PageRequest.of(2, 2)))
                .isEqualTo(new Paged<>(List.of(a), 3));
    }

    @Test
    void theOldestAreForgotten() {
        List<PastRun> all =
                IntStream.range(0, 5).mapToObj(i -> added(i + ".txt")).toList();

        store().trim(tenant, base, 5);
        assertThat(listed(PastRunFilter.OF_DOCUMENTS)).hasSize(5);
        store().trim(tenant, ids.next(), 0);
        store().trim(tenant, base, 2);
        assertThat(listed(PastRunFilter.OF_DOCUMENTS)).containsExactly(all.get(4), all.get(3));
    }

    @Test
    void thoseThatAreNamedAreDeleted() {
        PastRun stays = added("stays.txt");
        PastRun goes = added("goes.txt");

        store().delete(tenant, ids.next(), List.of(goes.id()));
        assertThat(store().find(tenant, goes.id())).isPresent();
        store().delete(tenant, base, List.of(goes.id(), ids.next()));

        assertThat(listed(PastRunFilter.OF_DOCUMENTS)).containsExactly(stays);
    }
}
