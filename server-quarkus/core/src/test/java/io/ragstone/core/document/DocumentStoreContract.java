package io.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentStore} does. */
public abstract class DocumentStoreContract {
    private static final ParseStatus RUNNING = new ParseStatus(
            RunState.RUNNING, 0.5, "Task has been received.\n", SampleDocuments.TUESDAY, Duration.ofMillis(1500));

    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleDocuments samples = new SampleDocuments(ids);
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID base = ids.next();

    protected abstract DocumentStore store();

    @Test
    void aDocumentComesBackAsItWasStored() {
        Document document = new Document(
                ids.next(),
                tenant,
                base,
                ids.next(),
                "Fährplan 2026.PDF",
                "baiyuan",
                5_000_000_000L,
                "tenant/document",
                false,
                "qa",
                Map.of("chunk_token_num", 128, "pages", List.of(List.of(1, 3))),
                Map.of("author", "Ada", "year", 2026, "pages", 12.5, "tags", List.of("a", "b")),
                false,
                RUNNING,
                3,
                4,
                5,
                SampleDocuments.MONDAY,
                SampleDocuments.TUESDAY);
        Document bare = samples.named(tenant, base, "bare.txt");

        store().insert(document);
        store().insert(bare);

        assertThat(store().find(tenant, document.id())).contains(document);
        assertThat(store().find(tenant, bare.id())).contains(bare);
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void anotherTenantFindsNothing() {
        Document document = insert("secret.txt");

        assertThat(store().find(stranger, document.id())).isEmpty();
        assertThat(store().findAll(stranger, base, List.of(document.id()))).isEmpty();
        assertThat(store().namesInUse(stranger, base, List.of("secret.txt"))).isEmpty();
        assertThat(store().namesOf(stranger, List.of(document.id()))).isEmpty();
        assertThat(store().ids(stranger, base)).isEmpty();
        assertThat(store().metadata(stranger, List.of(base))).isEmpty();
        assertThat(store().list(stranger, base, DocumentFilter.ALL, Order.NEWEST_FIRST, PageRequest.ALL))
                .isEqualTo(new Paged<>(List.of(), 0));
    }

    @Test
    void thatThereIsAThumbnailIsNoted() {
        Document pictured = insert("cover.pdf");
        Document plain = insert("plain.txt");

        assertThat(store().markThumbnail(tenant, pictured.id())).isTrue();
        assertThat(store().markThumbnail(stranger, plain.id())).isFalse();
        assertThat(store().markThumbnail(tenant, ids.next())).isFalse();

        assertThat(store().find(tenant, pictured.id()))
                .map(Document::hasThumbnail)
                .contains(true);
        assertThat(store().find(tenant, plain.id())).map(Document::hasThumbnail).contains(false);
        store().update(changed(pictured, tenant));
        assertThat(store().find(tenant, pictured.id()))
                .map(Document::hasThumbnail)
                .contains(true);
    }

    @Test
    void anotherTenantChangesNothing() {
        Document document = insert("untouched.txt");

        store().update(changed(document, stranger));
        store().setParsing(stranger, document.id(), RUNNING);
        store().setLive(stranger, document.id(), 9, 9, 9);
        store().addCounts(stranger, document.id(), 9, 9);
        store().delete(stranger, List.of(document.id()));

        assertThat(store().find(tenant, document.id())).contains(document);
    }

    @Test
    void anUpdateWritesWhatTheUserMayChangeAndNothingElse() {
        Document document = insert("before.txt");
        store().setParsing(tenant, document.id(), RUNNING);
        store().setLive(tenant, document.id(), 2, 30, 400);

        store().update(changed(document, tenant));

        Document after = store().find(tenant, document.id()).orElseThrow();
        assertThat(after.name()).isEqualTo("after.md");
        assertThat(after.chunkMethod()).isEqualTo("qa");
        assertThat(after.parserConfig()).isEqualTo(Map.of("html4excel", true));
        assertThat(after.metadata()).isEqualTo(Map.of("author", "Grace"));
        assertThat(after.enabled()).isFalse();
        assertThat(after.updatedAt()).isEqualTo(SampleDocuments.TUESDAY);
        assertThat(after.parsing()).isEqualTo(RUNNING);
        assertThat(after.generation()).isEqualTo(2);
        assertThat(after.chunkCount()).isEqualTo(30);
        assertThat(after.tokenCount()).isEqualTo(400);
        assertThat(after.size()).isEqualTo(document.size());
        assertThat(after.createdAt()).isEqualTo(document.createdAt());
    }

    @Test
    void theSizeFollowsTheFile() {
        Document document = insert("page.html");

        store().setSize(tenant, document.id(), 77);
        store().setSize(stranger, document.id(), 78);

        assertThat(store().find(tenant, document.id())).map(Document::size).contains(77L);
    }

    @Test
    void aTenantsDocumentsAreListedWhicheverKnowledgeBaseTheyAreIn() {
        Document here = insert("Fähre.txt");
        Document there = samples.named(tenant, ids.next(), "Hafen.txt");
        store().insert(there);
        store().insert(samples.named(stranger, base, "Fähre.txt"));

        assertThat(asked(DocumentQuery.ALL)).containsExactly(there.id(), here.id());
        assertThat(asked(new DocumentQuery(base, null, null, null))).containsExactly(here.id());
        assertThat(asked(new DocumentQuery(null, null, null, "HAFEN"))).containsExactly(there.id());
        assertThat(asked(new DocumentQuery(null, null, new DocumentQuery.Sources(Set.of("local"), false), null)))
                .hasSize(2);
        assertThat(asked(new DocumentQuery(null, null, new DocumentQuery.Sources(Set.of("local"), true), null)))
                .isEmpty();
        assertThat(store().list(tenant, DocumentQuery.ALL, new PageRequest(1, 1)))
                .isEqualTo(new Paged<>(List.of(here), 2));
    }

    @Test
    void documentsAreListedByHowFarTheyHaveCome() {
        Map<ParseStage, Document> byStage = new EnumMap<>(ParseStage.class);
        byStage.put(ParseStage.WAITING, running("waiting", "local", 0, "3 tasks are ahead in the queue..."));
        byStage.put(ParseStage.EXTRACTING, running("extracting", "local", 0, "1 Task has been received.\n"));
        byStage.put(ParseStage.CHUNKING, running("chunking", "text", 0, "1 Task has been received.\n"));
        byStage.put(
                ParseStage.EMBEDDING,
                running("embedding", "local", 0, "1 Task has been received.\n2 Parsing done\n2 Generate 3 chunks\n"));
        byStage.put(ParseStage.RENEWING, running("renewing", "local", 2, "1 Task has been received.\n"));
        Document ready = insert("ready");
        store().setParsing(tenant, ready.id(), new ParseStatus(RunState.DONE, 1, "", null, Duration.ZERO));
        byStage.put(ParseStage.READY, ready);
        Document failed = insert("failed");
        store().setParsing(tenant, failed.id(), new ParseStatus(RunState.FAILED, -1, "", null, Duration.ZERO));
        byStage.put(ParseStage.FAILED, failed);

        assertThat(byStage).containsOnlyKeys(ParseStage.values());
        byStage.forEach((stage, document) -> {
            assertThat(asked(new DocumentQuery(null, stage, null, null)))
                    .as(stage.name())
                    .containsExactly(document.id());
            assertThat(store().find(tenant, document.id())).map(ParseStage::of).contains(stage);
        });
    }

    private Document running(String name, String source, int generation, String log) {
        Document plain = samples.named(tenant, base, name);
        Document document = new Document(
                plain.id(),
                plain.tenantId(),
                plain.knowledgeBaseId(),
                plain.createdBy(),
                name,
                source,
                plain.size(),
                plain.blobKey(),
                false,
                plain.chunkMethod(),
                plain.parserConfig(),
                plain.metadata(),
                true,
                new ParseStatus(RunState.RUNNING, 0, log, null, Duration.ZERO),
                generation,
                0,
                0,
                plain.createdAt(),
                plain.updatedAt());
        store().insert(document);
        return document;
    }

    private List<UUID> asked(DocumentQuery query) {
        return store().list(tenant, query, PageRequest.ALL).items().stream()
                .map(Document::id)
                .toList();
    }

    @Test
    void aRenamedDocumentIsFoundByItsNewName() {
        Document document = insert("before.txt");

        store().update(changed(document, tenant));

        assertThat(store().namesInUse(tenant, base, List.of("before.txt", "after.md")))
                .containsExactly("after.md");
        assertThat(listed(new DocumentFilter(null, null, "AFTER", Set.of("md"), Set.of())))
                .hasSize(1);
        assertThat(listed(new DocumentFilter(null, null, "before", Set.of(), Set.of())))
                .isEmpty();
    }

    @Test
    void parsingIsWrittenByItself() {
        Document document = insert("parsed.txt");
        ParseStatus failed = new ParseStatus(RunState.FAILED, -1, "It broke.", null, Duration.ZERO);

        store().setParsing(tenant, document.id(), RUNNING);
        assertThat(find(document).parsing()).isEqualTo(RUNNING);
        store().setParsing(tenant, document.id(), failed);

        assertThat(find(document)).isEqualTo(DocumentCopies.withParsing(document, failed));
    }

    @Test
    void countsAreReplacedAddedToAndNeverNegative() {
        Document document = insert("counted.txt");

        store().setLive(tenant, document.id(), 1, 10, 1000);
        store().addCounts(tenant, document.id(), 1, 50);
        assertThat(find(document)).isEqualTo(DocumentCopies.withCounts(document, 1, 11, 1050));
        store().addCounts(tenant, document.id(), -20, -50);
        assertThat(find(document)).isEqualTo(DocumentCopies.withCounts(document, 1, 0, 1000));
        store().setLive(tenant, document.id(), 2, 3, 30);

        assertThat(find(document)).isEqualTo(DocumentCopies.withCounts(document, 2, 3, 30));
    }

    @Test
    void additionsAtOnceAreAllCounted() {
        Document document = insert("busy.txt");

        IntStream.range(0, 40).parallel().forEach(i -> store().addCounts(tenant, document.id(), 1, 10));

        assertThat(find(document).chunkCount()).isEqualTo(40);
        assertThat(find(document).tokenCount()).isEqualTo(400);
    }

    @Test
    void severalAreFoundByTheirIdsWithinTheKnowledgeBase() {
        Document one = insert("one.txt");
        Document two = insert("two.txt");
        Document elsewhere = samples.named(tenant, ids.next(), "three.txt");
        store().insert(elsewhere);

        assertThat(store().findAll(tenant, base, List.of(two.id(), one.id(), elsewhere.id(), ids.next())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(store().findAll(tenant, base, List.of())).isEmpty();
        assertThat(store().namesOf(tenant, List.of(two.id(), elsewhere.id(), ids.next())))
                .isEqualTo(Map.of(two.id(), "two.txt", elsewhere.id(), "three.txt"));
        assertThat(store().namesOf(tenant, List.of())).isEmpty();
        assertThat(store().ids(tenant, base)).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void namesInUseAreToldWithoutRegardToCase() {
        insert("Fährplan.PDF");
        insert("fährplan(1).pdf");
        insert("Fährplan.PDF.txt");
        insert("100%_sure");
        insert("same.txt");
        insert("same.txt");
        store().insert(samples.named(tenant, ids.next(), "elsewhere.txt"));

        assertThat(store().namesInUse(tenant, base, List.of("FÄHRPLAN.pdf", "Fährplan(1).pdf", "fährplan(2).pdf")))
                .containsExactlyInAnyOrder("Fährplan.PDF", "fährplan(1).pdf");
        assertThat(store().namesInUse(tenant, base, List.of("100__sure", "100%", "%", "")))
                .isEmpty();
        assertThat(store().namesInUse(tenant, base, List.of("same.txt", "elsewhere.txt")))
                .containsExactly("same.txt");
        assertThat(store().namesInUse(tenant, base, List.of())).isEmpty();
    }

    @Test
    void aListIsNarrowedByEachPartOfTheFilter() {
        Document plan = insert("Fährplan.PDF");
        Document notes = insert("notes 100%.txt");
        Document other = insert("notes 100.txt");
        store().setParsing(tenant, plan.id(), RUNNING);

        assertThat(idsOf(new DocumentFilter(plan.id(), null, null, Set.of(), Set.of())))
                .containsExactly(plan.id());
        assertThat(idsOf(new DocumentFilter(null, "notes 100.txt", null, Set.of(), Set.of())))
                .containsExactly(other.id());
        assertThat(idsOf(new DocumentFilter(null, null, "FÄHR", Set.of(), Set.of())))
                .containsExactly(plan.id());
        assertThat(idsOf(new DocumentFilter(null, null, "100%", Set.of(), Set.of())))
                .containsExactly(notes.id());
        assertThat(idsOf(new DocumentFilter(null, null, null, Set.of("pdf", "docx"), Set.of())))
                .containsExactly(plan.id());
        assertThat(idsOf(new DocumentFilter(null, null, null, Set.of(), Set.of(RunState.UNSTARTED, RunState.DONE))))
                .containsExactly(other.id(), notes.id());
        assertThat(idsOf(new DocumentFilter(null, null, "notes", Set.of("pdf"), Set.of())))
                .isEmpty();
        assertThat(idsOf(ofKinds(Set.of("pdf", "docx"), Set.of()))).containsExactly(plan.id());
        assertThat(idsOf(ofKinds(Set.of("pdf"), Set.of("local")))).containsExactly(other.id(), notes.id(), plan.id());
        assertThat(idsOf(ofKinds(Set.of(), Set.of("virtual")))).isEmpty();
        assertThat(idsOf(DocumentFilter.ALL)).containsExactly(other.id(), notes.id(), plan.id());
    }

    @Test
    void whatAListShowsIsCounted() {
        Document plan = insert("plan.pdf");
        insert("notes.txt");
        insert("more notes.TXT");
        insert("no ending");
        store().setParsing(tenant, plan.id(), RUNNING);

        assertThat(store().facets(tenant, base, DocumentFilter.ALL))
                .isEqualTo(new DocumentFacets(
                        4, Map.of("pdf", 1L, "txt", 2L, "", 1L), Map.of(RunState.RUNNING, 1L, RunState.UNSTARTED, 3L)));
        assertThat(store().facets(tenant, base, new DocumentFilter(null, null, "notes", Set.of(), Set.of())))
                .isEqualTo(new DocumentFacets(2, Map.of("txt", 2L), Map.of(RunState.UNSTARTED, 2L)));
        assertThat(store().facets(stranger, base, DocumentFilter.ALL))
                .isEqualTo(new DocumentFacets(0, Map.of(), Map.of()));
    }

    private static DocumentFilter ofKinds(Set<String> suffixes, Set<String> sources) {
        return new DocumentFilter(null, null, null, Set.of(), Set.of(), new DocumentFilter.Kinds(suffixes, sources));
    }

    @Test
    void aListIsOrderedAsWished() {
        Document b = insert(samples.document(tenant, base, "b.txt", SampleDocuments.MONDAY, SampleDocuments.TUESDAY));
        Document a = insert(samples.document(tenant, base, "A.txt", SampleDocuments.TUESDAY, SampleDocuments.TUESDAY));
        Document c = insert(samples.document(tenant, base, "C.txt", SampleDocuments.TUESDAY, SampleDocuments.MONDAY));

        assertThat(ordered(Order.Field.CREATED, false)).containsExactly(b, a, c);
        assertThat(ordered(Order.Field.CREATED, true)).containsExactly(c, a, b);
        assertThat(ordered(Order.Field.UPDATED, false)).containsExactly(c, b, a);
        assertThat(ordered(Order.Field.NAME, false)).containsExactly(a, b, c);
        assertThat(ordered(Order.Field.NAME, true)).containsExactly(c, b, a);
    }

    @Test
    void pagesDoNotOverlapEvenWhenAllWereMadeAtOnce() {
        List<Document> made = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> made.add(insert("same.txt")));

        for (Order.Field field : Order.Field.values()) {
            List<Document> seen = new ArrayList<>();
            for (int page = 1; page <= 4; page++) {
                Paged<Document> part =
                        store().list(tenant, base, DocumentFilter.ALL, new Order(field, true), PageRequest.of(page, 7));
                assertThat(part.total()).isEqualTo(25);
                seen.addAll(part.items());
            }
            assertThat(seen).as("by %s", field).containsExactlyElementsOf(made.reversed());
        }
    }

    @Test
    void noItemsAreAskedForAndNoneCome() {
        insert("only.txt");

        assertThat(store().list(tenant, base, DocumentFilter.ALL, Order.NEWEST_FIRST, new PageRequest(0, 0)))
                .isEqualTo(new Paged<>(List.of(), 1));
        assertThat(store().list(tenant, base, DocumentFilter.ALL, Order.NEWEST_FIRST, PageRequest.of(7, 30)))
                .isEqualTo(new Paged<>(List.of(), 1));
    }

    @Test
    void metadataIsFoundByDocument() {
        Document bare = insert("bare.txt");
        Document document = insert("described.txt");
        store().update(changed(document, tenant));

        assertThat(store().metadata(tenant, List.of(base, ids.next())))
                .containsOnly(Map.entry(bare.id(), Map.of()), Map.entry(document.id(), Map.of("author", "Grace")));
        assertThat(store().metadata(tenant, List.of())).isEmpty();
    }

    @Test
    void deletedOnesAreGoneAndTheOthersStay() {
        Document gone = insert("gone.txt");
        Document kept = insert("kept.txt");
        List<UUID> many = new ArrayList<>(
                IntStream.range(0, 3000).mapToObj(i -> ids.next()).toList());
        many.add(gone.id());

        store().delete(tenant, many);
        store().delete(tenant, List.of());

        assertThat(store().ids(tenant, base)).containsExactly(kept.id());
    }

    private Document insert(String name) {
        return insert(samples.named(tenant, base, name));
    }

    private Document insert(Document document) {
        store().insert(document);
        return document;
    }

    private Document find(Document document) {
        return store().find(tenant, document.id()).orElseThrow();
    }

    private List<Document> listed(DocumentFilter filter) {
        return store().list(tenant, base, filter, Order.NEWEST_FIRST, PageRequest.ALL)
                .items();
    }

    private List<UUID> idsOf(DocumentFilter filter) {
        return listed(filter).stream().map(Document::id).toList();
    }

    private List<Document> ordered(Order.Field field, boolean descending) {
        return store().list(tenant, base, DocumentFilter.ALL, new Order(field, descending), PageRequest.ALL)
                .items();
    }

    /** Everything is different, also what an update must leave alone. */
    private Document changed(Document before, UUID byTenant) {
        return new Document(
                before.id(),
                byTenant,
                before.knowledgeBaseId(),
                before.createdBy(),
                "after.md",
                before.source(),
                before.size() + 1,
                before.blobKey() + "x",
                false,
                "qa",
                Map.of("html4excel", true),
                Map.of("author", "Grace"),
                false,
                new ParseStatus(RunState.DONE, 1, "Done.", SampleDocuments.MONDAY, Duration.ofSeconds(9)),
                99,
                99,
                99,
                before.createdAt(),
                SampleDocuments.TUESDAY);
    }
}
