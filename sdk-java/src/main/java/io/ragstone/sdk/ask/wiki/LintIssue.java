package io.ragstone.sdk.ask.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a page.
 *
 * <pre>{@code
 * page.issues().stream().filter(LintIssue::isError).forEach(issue -> System.err.println(issue.message()));
 * }</pre>
 *
 * @param code {@code E1} told twice, {@code E2} without source, {@code E3} contradicts itself, {@code E4} contradicts
 *     another page, {@code E5} source gone, {@code E6} could not be written anew
 * @param severity {@code warning}, or {@code error}, with which the page is not published
 * @param message the same in a sentence
 * @param location the claim that it is about
 * @param relatedSlug the page that says otherwise
 * @param chunkId the chunk that is gone
 * @param action what is done about it: {@code none}, {@code recompile} or {@code review}
 */
public record LintIssue(
        String code,
        String severity,
        String message,
        @Nullable String location,
        @Nullable String relatedSlug,
        @Nullable String chunkId,
        String action) {
    static List<LintIssue> listIn(JsonNode json, String name) {
        return new Fields(json).objects(name).stream().map(LintIssue::of).toList();
    }

    private static LintIssue of(JsonNode json) {
        Fields fields = new Fields(json);
        return new LintIssue(
                fields.textOrEmpty("code"),
                fields.textOrEmpty("severity"),
                fields.textOrEmpty("message"),
                fields.text("location"),
                fields.text("related_slug"),
                fields.text("chunk_id"),
                fields.textOrEmpty("action"));
    }

    /** Whether the page is not published with it. */
    public boolean isError() {
        return severity.equals("error");
    }
}
