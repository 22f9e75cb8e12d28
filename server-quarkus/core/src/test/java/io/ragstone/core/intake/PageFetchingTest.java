package io.ragstone.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentQuery;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.page.PageRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageFetchingTest {
    private static final String SITE = "https://example.org";

    private final IntakeScene scene = new IntakeScene();

    @Test
    void theDocumentIsWhatThePageTurnsOutToBe() throws IOException {
        scene.publish(SITE + "/paper", "application/pdf", "%PDF-1.7");
        Document document = page(SITE + "/paper");

        Optional<Document> fetched = scene.fetchNext();

        assertThat(fetched).map(Document::name).contains("example.org-paper.pdf");
        assertThat(scene.now(document).size()).isEqualTo(8);
        assertThat(scene.bytes(document)).isEqualTo("%PDF-1.7");
        assertThat(scene.origin(document).contentHash()).hasSize(64);
    }

    @Test
    void whatIsNoPageSaysSo() throws IOException {
        scene.publish(SITE + "/logo", "image/png", "PNG");
        page(SITE + "/logo");
        page(SITE + "/gone");

        assertThatThrownBy(scene::fetchNext)
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("something of the type image/png");
        assertThatThrownBy(scene::fetchNext)
                .isInstanceOf(ParseException.class)
                .hasMessage("There is nothing at " + SITE + "/gone.");
    }

    @Test
    void twoAddressesOfOneContentAreOneDocument() throws IOException {
        scene.publish(SITE + "/a", "text/html", "<p>same</p>");
        scene.publish(SITE + "/b", "text/html", "<p>same</p>");
        page(SITE + "/a");
        page(SITE + "/b");
        assertThat(scene.fetchNext()).isPresent();

        assertThatThrownBy(scene::fetchNext)
                .isInstanceOf(ParseException.class)
                .hasMessage(
                        "The same content is in this knowledge base already, from " + SITE + "/a. It is kept once.");
    }

    @Test
    void otherDocumentsAreLeftAlone() throws IOException {
        Document text =
                scene.intake.text(scene.call, scene.base, "One", "Be quiet.").document();

        assertThat(scene.fetching.bring(text)).isEqualTo(text);
        assertThat(scene.asked).isEmpty();
    }

    @Test
    void aSiteIsVisitedFromNearToFarOnceEachAndNotBeyond() throws IOException {
        scene.publish(
                SITE + "/",
                "text/html",
                "<a href='" + SITE + "/a#top'><a href='" + SITE + "/b'><a href='" + SITE + "/'>"
                        + "<a href='https://elsewhere.org/'><a href='http://example.org/'><a href='" + SITE + ":81/'>"
                        + "<a href='https://me@example.org/'><a href='ht tp'>");
        scene.publish(SITE + "/a", "text/html", "<a href='" + SITE + "/deep'> a");
        scene.publish(SITE + "/b", "text/html", "<a href='" + SITE + "/a'> b");
        scene.publish(SITE + "/deep", "text/html", "<a href='" + SITE + "/deeper'> deep");

        site(2, 500, false);
        fetchAll();

        assertThat(scene.asked).containsExactly(SITE + "/", SITE + "/a", SITE + "/b", SITE + "/deep");
        assertThat(documents())
                .hasSize(4)
                .allSatisfy(document -> assertThat(document.source()).isEqualTo("scraped"));
    }

    @Test
    void aVisitHasNoMorePagesThanItMay() throws IOException {
        scene.publish(
                SITE + "/", "text/html", "<a href='" + SITE + "/1'><a href='" + SITE + "/2'><a href='" + SITE + "/3'>");
        scene.publish(SITE + "/1", "text/html", "<a href='" + SITE + "/4'>1");
        scene.publish(SITE + "/2", "text/html", "2");

        site(3, 3, false);
        fetchAll();

        assertThat(documents()).hasSize(3);
    }

    @Test
    void aSiteIsAskedOnceASecond() throws IOException {
        scene.publish(SITE + "/", "text/html", "<a href='" + SITE + "/1'><a href='" + SITE + "/2'>");
        scene.publish(SITE + "/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
        scene.publish(SITE + "/1", "text/html", "1");
        scene.publish(SITE + "/2", "text/html", "2");

        site(3, 9, true);
        fetchAll();

        assertThat(scene.asked).containsExactly(SITE + "/robots.txt", SITE + "/", SITE + "/1", SITE + "/2");
        for (int i = 1; i < scene.askedAt.size(); i++) {
            assertThat(Duration.between(scene.askedAt.get(i - 1), scene.askedAt.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void whatASiteDoesNotPermitIsNotFetchedUnlessNobodyCares() throws IOException {
        scene.publish(SITE + "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        scene.publish(SITE + "/private/x", "text/html", "secret");
        scene.intake.site(scene.call, scene.base, SITE + "/private/x", 0, 5, true);

        assertThatThrownBy(scene::fetchNext)
                .isInstanceOf(ParseException.class)
                .hasMessageStartingWith("The robots.txt of https://example.org does not permit to fetch");
        assertThat(scene.asked).containsExactly(SITE + "/robots.txt");

        scene.intake.site(scene.call, scene.base, SITE + "/private/y", 0, 5, false);
        scene.publish(SITE + "/private/y", "text/html", "mine");
        assertThat(scene.fetchNext()).isPresent();
    }

    private Document page(String address) throws IOException {
        return scene.intake.page(scene.call, scene.base, address, null).document();
    }

    private void site(int depth, int pages, boolean polite) throws IOException {
        scene.intake.site(scene.call, scene.base, SITE + "/", depth, pages, polite);
    }

    private void fetchAll() throws IOException {
        boolean more = true;
        while (more) {
            try {
                more = scene.fetchNext().isPresent();
            } catch (ParseException e) {
                // The next one may be there.
            }
        }
    }

    private List<Document> documents() {
        return scene.documents
                .list(scene.tenant, DocumentQuery.ALL, PageRequest.ALL)
                .items();
    }
}
