package io.ragstone.core.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentScene;
import io.ragstone.core.error.CoreException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebCrawlTest {
    private static final byte[] PAGE = "<p>Hello</p>".getBytes(StandardCharsets.UTF_8);

    private final DocumentScene scene = new DocumentScene();
    private final FakeWebPages pages = new FakeWebPages();
    private final WebCrawl crawl = new WebCrawl(pages, scene.service);

    @Test
    void aPageBecomesADocumentWithTheEndingOfItsKind() throws Exception {
        pages.put("https://example.org/", new WebPage("text/html", PAGE));
        pages.put("https://example.org/a.pdf", new WebPage("application/pdf", PAGE));

        Document page = crawl.crawl(scene.call, scene.base, "Example", "https://example.org/");
        Document twin = crawl.crawl(scene.call, scene.base, "Example.html", "https://example.org/");
        Document paper = crawl.crawl(scene.call, scene.base, "paper", "https://example.org/a.pdf");

        assertThat(page.name()).isEqualTo("Example.html");
        assertThat(twin.name()).isEqualTo("Example(1).html");
        assertThat(paper.name()).isEqualTo("paper.pdf");
        assertThat(page.source()).isEqualTo("web");
        assertThat(scene.service.open(page).readAllBytes()).isEqualTo(PAGE);
    }

    @Test
    void whatIsNoPageIsRefused() {
        pages.put("https://example.org/logo", new WebPage("image/png", PAGE));

        assertThatThrownBy(() -> crawl.crawl(scene.call, scene.base, "logo", "https://example.org/logo"))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("image/png");
        assertThatThrownBy(() -> crawl.crawl(scene.call, scene.base, "gone", "https://example.org/gone"))
                .isInstanceOf(CoreException.class);
        assertThat(scene.blobs.keys()).isEmpty();
    }
}
