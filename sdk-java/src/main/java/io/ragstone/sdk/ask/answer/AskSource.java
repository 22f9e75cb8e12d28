package io.ragstone.sdk.ask.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Something that an answer rests on.
 *
 * <pre>{@code
 * answer.sources().stream().filter(AskSource::isWikiPage).forEach(page -> System.out.println(page.title()));
 * }</pre>
 *
 * @param id {@code wiki:} and the slug of a page, or {@code chunk:} and the id of a passage
 * @param title the page's title or the document's name
 * @param relevance how well it fits, from 0 to 1
 * @param documentId the passage's document
 */
public record AskSource(
        String id, String title, double relevance, @Nullable String documentId) {
    static AskSource of(JsonNode json) {
        Fields fields = new Fields(json);
        Double relevance = fields.decimal("relevance");
        return new AskSource(
                fields.textOrEmpty("id"),
                fields.textOrEmpty("title"),
                relevance == null ? 0 : relevance,
                fields.text("document_id"));
    }

    /** Whether it is a page of the wiki. */
    public boolean isWikiPage() {
        return id.startsWith("wiki:");
    }
}
