package io.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every {@link DocumentStore} lists documents. */
public abstract class DocumentListsContract extends DocumentStoreScene {
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
}
