package io.ragstone.core.wiki.page;

import io.ragstone.core.call.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Pages for tests: only what a test names is special about them. */
public record SamplePages(Ids ids, UUID tenant, UUID base) {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    public static final String CHUNK = "0123456789abcdef0123456789abcdef";

    public WikiPage named(String slug) {
        return saying(slug, "Returns are free of charge. " + Citations.ofChunk(CHUNK));
    }

    public WikiPage saying(String slug, String body) {
        return WikiPage.first(ids.next(), tenant, base, slug, content(slug, body), compilation());
    }

    public PageContent content(String slug, String body) {
        return new PageContent(
                Slugs.title(slug),
                List.of("R\u00fccknahme", "returns"),
                "Service",
                "What can be sent back",
                PageText.claims(body).isEmpty()
                        ? slug
                        : PageText.claims(body).getFirst().text(),
                body,
                7,
                List.of(new PageSource(CHUNK, ids.next(), "abc")));
    }

    public Compilation compilation() {
        return new Compilation(MONDAY, "extractive@Builtin", "extractive-1", "f00");
    }
}
