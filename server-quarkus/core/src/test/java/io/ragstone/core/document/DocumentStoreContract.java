package io.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentStore} does. */
public abstract class DocumentStoreContract extends DocumentStoreScene {
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

    private Document find(Document document) {
        return store().find(tenant, document.id()).orElseThrow();
    }
}
