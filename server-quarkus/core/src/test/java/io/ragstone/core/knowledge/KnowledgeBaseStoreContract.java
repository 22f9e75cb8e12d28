package io.ragstone.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.knowledge.KnowledgeBase.Permission;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link KnowledgeBaseStore} does. */
public abstract class KnowledgeBaseStoreContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleKnowledgeBases samples = new SampleKnowledgeBases(ids);
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract KnowledgeBaseStore store();

    /** The documents that this store counts. */
    protected abstract DocumentStore documents();

    @Test
    void aKnowledgeBaseComesBackAsItWasStored() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "chunk_token_num",
                512,
                "threshold",
                0.25,
                "html4excel",
                false,
                "delimiter",
                "\n",
                "raptor",
                Map.of("use_raptor", true, "types", List.of("Übung", "組織"))));
        settings.put("nothing", null);
        KnowledgeBase base = new KnowledgeBase(
                ids.next(),
                tenant,
                ids.next(),
                "Ferry Timetables",
                "data:image/png;base64,AA==",
                "When the ferries leave",
                "English",
                "BAAI/bge-small-en-v1.5@Builtin",
                Permission.TEAM,
                "naive",
                settings,
                7,
                true,
                false,
                List.of(
                        new Topic("return-policy", "Rücksendung", List.of("Retoure", "\"refund\""), "shop", "30 days"),
                        new Topic("hours", "Hours", List.of(), "", null)),
                SampleKnowledgeBases.MONDAY,
                SampleKnowledgeBases.TUESDAY);
        KnowledgeBase bare = samples.named(tenant, "Bare");

        store().insert(base);
        store().insert(bare);

        assertThat(store().find(tenant, base.id())).contains(base);
        assertThat(store().find(tenant, bare.id())).contains(bare);
        assertThat(store().hold(tenant, bare.id())).contains(bare);
        assertThat(store().holdIndex(bare)).isEqualTo(IndexKey.of(bare));
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void anotherTenantFindsNothing() {
        KnowledgeBase base = insert(samples.shared(tenant, "Private matters"));

        assertThat(store().find(stranger, base.id())).isEmpty();
        assertThat(store().hold(stranger, base.id())).isEmpty();
        assertThat(store().findAll(stranger, List.of(base.id()))).isEmpty();
        assertThat(store().namesInUse(stranger, List.of("Private matters"))).isEmpty();
        assertThat(store().ids(stranger)).isEmpty();
        assertThat(list(stranger, Order.NEWEST_FIRST).items()).isEmpty();
        assertThat(list(stranger, Order.NEWEST_FIRST).total()).isZero();
    }

    @Test
    void anotherTenantChangesNothing() {
        KnowledgeBase base = insert(samples.named(tenant, "Untouched"));

        store().update(changed(base, stranger, "Touched"));
        store().delete(stranger, List.of(base.id()));

        assertThat(store().find(tenant, base.id())).contains(base);
    }

    @Test
    void onlyThePreferredOneOfTheTenantIsTaken() {
        insert(samples.named(tenant, "Other"));
        assertThat(store().holdPreferred(tenant)).isEmpty();
        KnowledgeBase base = insert(samples.named(tenant, "Usual"));
        KnowledgeBase preferred = KnowledgeBaseChange.preferring(true).applyTo(base, SampleKnowledgeBases.TUESDAY);

        store().update(preferred);

        assertThat(store().holdPreferred(tenant)).contains(preferred);
        assertThat(store().holdPreferred(stranger)).isEmpty();
    }

    @Test
    void anUpdateReplacesWhatMayChange() {
        KnowledgeBase base = insert(samples.named(tenant, "Before"));
        KnowledgeBase changed = changed(base, tenant, "After");

        store().update(changed);

        assertThat(store().find(tenant, base.id())).contains(changed);
        assertThat(store().namesInUse(tenant, List.of("before", "after"))).containsExactly("After");
    }

    @Test
    void severalAreFoundByTheirIds() {
        KnowledgeBase one = insert(samples.named(tenant, "One"));
        KnowledgeBase two = insert(samples.named(tenant, "Two"));
        insert(samples.named(tenant, "Three"));

        assertThat(store().findAll(tenant, List.of(two.id(), ids.next(), one.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(store().findAll(tenant, List.of())).isEmpty();
        assertThat(store().ids(tenant)).hasSize(3).contains(one.id(), two.id());
    }

    @Test
    void namesInUseAreToldWithoutRegardToCase() {
        insert(samples.named(tenant, "Harbour"));
        insert(samples.named(tenant, "HARBOUR(1)"));
        insert(samples.named(tenant, "Old harbour"));
        insert(samples.named(tenant, "100%_sure"));
        insert(samples.named(tenant, "100 percent"));

        assertThat(store().namesInUse(tenant, List.of("harBour", "harbour(1)", "harbour(2)")))
                .isEqualTo(Set.of("Harbour", "HARBOUR(1)"));
        assertThat(store().namesInUse(tenant, List.of("100__sure", "100%", ""))).isEmpty();
    }

    @Test
    void aListIsNarrowedByNameAndId() {
        KnowledgeBase harbour = insert(samples.named(tenant, "Übersee Hafen"));
        KnowledgeBase other = insert(samples.named(tenant, "Übersee"));

        assertThat(narrowed(null, "übersee hafen")).containsExactly(harbour);
        assertThat(narrowed(other.id(), null)).containsExactly(other);
        assertThat(narrowed(other.id(), "übersee hafen")).isEmpty();
    }

    @Test
    void aListIsNarrowedToAPartOfTheNameAndToAMethod() {
        KnowledgeBase plan = insert(samples.named(tenant, "Fährplan 100%"));
        KnowledgeBase other = insert(samples.named(tenant, "Plan 1000"));
        store().update(changed(other, tenant, "Plan 1000"));

        assertThat(narrowed(new KnowledgeBaseFilter(null, null, "FÄHR", null))).containsExactly(plan);
        assertThat(narrowed(new KnowledgeBaseFilter(null, null, "100%", null))).containsExactly(plan);
        assertThat(narrowed(new KnowledgeBaseFilter(null, null, "plan", null)))
                .extracting(KnowledgeBase::id)
                .containsExactly(other.id(), plan.id());
        assertThat(narrowed(new KnowledgeBaseFilter(null, null, null, "qa")))
                .extracting(KnowledgeBase::id)
                .containsExactly(other.id());
    }

    @Test
    void whatOtherTenantsShareIsSeenAndTheRestIsNot() {
        KnowledgeBase own = insert(samples.named(tenant, "Own"));
        KnowledgeBase shared = insert(samples.shared(stranger, "Shared"));
        KnowledgeBase kept = insert(samples.named(stranger, "Kept"));
        KnowledgeBase sharedByAThird = insert(samples.shared(ids.next(), "Of a third"));

        Paged<KnowledgeBase> seen =
                store().list(tenant, List.of(stranger), KnowledgeBaseFilter.ALL, Order.NEWEST_FIRST, PageRequest.ALL);

        assertThat(seen.items()).containsExactly(shared, own).doesNotContain(kept, sharedByAThird);
        assertThat(seen.total()).isEqualTo(2);
    }

    @Test
    void aListIsOrderedAsWished() {
        KnowledgeBase b = insert(
                samples.base(tenant, "b", Permission.ME, SampleKnowledgeBases.MONDAY, SampleKnowledgeBases.TUESDAY));
        KnowledgeBase a = insert(
                samples.base(tenant, "A", Permission.ME, SampleKnowledgeBases.TUESDAY, SampleKnowledgeBases.TUESDAY));
        KnowledgeBase c = insert(
                samples.base(tenant, "C", Permission.ME, SampleKnowledgeBases.TUESDAY, SampleKnowledgeBases.MONDAY));

        assertThat(list(tenant, new Order(Order.Field.CREATED, false)).items()).containsExactly(b, a, c);
        assertThat(list(tenant, Order.NEWEST_FIRST).items()).containsExactly(c, a, b);
        assertThat(list(tenant, new Order(Order.Field.UPDATED, false)).items()).containsExactly(c, b, a);
        assertThat(list(tenant, new Order(Order.Field.NAME, false)).items()).containsExactly(a, b, c);
        assertThat(list(tenant, new Order(Order.Field.NAME, true)).items()).containsExactly(c, b, a);
    }

    @Test
    void pagesDoNotOverlapEvenWhenAllWereMadeAtOnce() {
        List<KnowledgeBase> made = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> made.add(insert(samples.named(tenant, "Same"))));

        for (Order.Field field : Order.Field.values()) {
            List<KnowledgeBase> seen = new ArrayList<>();
            for (int page = 1; page <= 4; page++) {
                Paged<KnowledgeBase> part = store().list(
                                tenant,
                                Set.of(),
                                KnowledgeBaseFilter.ALL,
                                new Order(field, false),
                                PageRequest.of(page, 7));
                assertThat(part.total()).isEqualTo(25);
                seen.addAll(part.items());
            }
            assertThat(seen).as("by %s", field).containsExactlyElementsOf(made);
        }
    }

    @Test
    void aPageBeyondTheEndIsEmptyAndKnowsTheTotal() {
        insert(samples.named(tenant, "Only one"));

        Paged<KnowledgeBase> beyond =
                store().list(tenant, Set.of(), KnowledgeBaseFilter.ALL, Order.NEWEST_FIRST, PageRequest.of(9, 30));
        Paged<KnowledgeBase> none =
                store().list(tenant, Set.of(), KnowledgeBaseFilter.ALL, Order.NEWEST_FIRST, new PageRequest(0, 0));

        assertThat(beyond).isEqualTo(new Paged<>(List.of(), 1));
        assertThat(none).isEqualTo(new Paged<>(List.of(), 1));
    }

    @Test
    void whatIsInsideIsCounted() {
        KnowledgeBase full = insert(samples.named(tenant, "Full"));
        KnowledgeBase empty = insert(samples.named(tenant, "Empty"));
        SampleDocuments papers = new SampleDocuments(ids);
        Document one = papers.named(tenant, full.id(), "one.txt");
        Document two = papers.named(tenant, full.id(), "two.txt");
        documents().insert(one);
        documents().insert(two);
        documents().setLive(tenant, one.id(), 1, 3, 300);
        documents().addCounts(tenant, two.id(), 1, 20);

        Map<UUID, KnowledgeBaseStats> stats = store().stats(tenant, List.of(full.id(), empty.id()));

        assertThat(stats)
                .containsOnly(
                        Map.entry(full.id(), new KnowledgeBaseStats(2, 4, 320, 84)),
                        Map.entry(empty.id(), KnowledgeBaseStats.EMPTY));
        assertThat(store().stats(tenant, List.of())).isEmpty();
        assertThat(store().stats(stranger, List.of(full.id())))
                .containsOnly(Map.entry(full.id(), KnowledgeBaseStats.EMPTY));
    }

    @Test
    void deletedOnesAreGoneAndTheOthersStay() {
        KnowledgeBase gone = insert(samples.named(tenant, "Gone"));
        KnowledgeBase kept = insert(samples.named(tenant, "Kept"));

        store().delete(tenant, List.of(gone.id(), ids.next()));
        store().delete(tenant, List.of());

        assertThat(store().ids(tenant)).containsExactly(kept.id());
    }

    @Test
    void thousandsCanBeNamedInOneCall() {
        KnowledgeBase kept = insert(samples.named(tenant, "Kept"));
        KnowledgeBase gone = insert(samples.named(tenant, "Gone"));
        List<UUID> many = new ArrayList<>(
                IntStream.range(0, 3000).mapToObj(i -> ids.next()).toList());
        many.add(gone.id());

        assertThat(store().findAll(tenant, many)).containsExactly(gone);
        assertThat(store().stats(tenant, many)).hasSize(3001);
        store().delete(tenant, many);

        assertThat(store().ids(tenant)).containsExactly(kept.id());
    }

    private KnowledgeBase insert(KnowledgeBase base) {
        store().insert(base);
        return base;
    }

    private Paged<KnowledgeBase> list(UUID of, Order order) {
        return store().list(of, Set.of(), KnowledgeBaseFilter.ALL, order, PageRequest.ALL);
    }

    private List<KnowledgeBase> narrowed(@Nullable UUID id, @Nullable String name) {
        return narrowed(new KnowledgeBaseFilter(id, name, null, null));
    }

    private List<KnowledgeBase> narrowed(KnowledgeBaseFilter filter) {
        return store().list(tenant, Set.of(), filter, Order.NEWEST_FIRST, PageRequest.ALL)
                .items();
    }

    private static KnowledgeBase changed(KnowledgeBase base, UUID tenant, String name) {
        return new KnowledgeBase(
                base.id(),
                tenant,
                base.createdBy(),
                name,
                "data:image/jpeg;base64,BB==",
                "New description",
                "Deutsch",
                "other@Builtin",
                Permission.TEAM,
                "qa",
                Map.of("raptor", Map.of("use_raptor", false)),
                100,
                false,
                true,
                List.of(),
                base.createdAt(),
                SampleKnowledgeBases.TUESDAY);
    }
}
