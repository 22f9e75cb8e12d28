package io.ragstone.sdk.ask.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a wiki as it was when it was asked for.
 *
 * <pre>{@code
 * WikiPage page = wiki.page("return-policy");
 * System.out.println(page.publishedBody());
 * }</pre>
 *
 * @param entry what the list says of it too
 * @param knowledgeBaseId the knowledge base
 * @param body the text as it was written last, in Markdown with the marks of its sources
 * @param publishedBody the text that is served
 * @param sourceChunks the chunks that the last text cites
 * @param compiledBy the model that wrote it
 * @param compiledPrompt the version of the instructions that it had
 * @param fingerprint of everything that it was written from
 * @param issues what is wrong with it
 * @param createdAt when it was first written
 * @param updatedAt when it was written last
 */
public record WikiPage(
        WikiEntry entry,
        String knowledgeBaseId,
        String body,
        @Nullable String publishedBody,
        List<String> sourceChunks,
        String compiledBy,
        String compiledPrompt,
        String fingerprint,
        List<LintIssue> issues,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    /** A page; what is listed is copied. */
    public WikiPage {
        sourceChunks = List.copyOf(sourceChunks);
        issues = List.copyOf(issues);
    }

    static WikiPage of(JsonNode json) {
        Fields fields = new Fields(json);
        return new WikiPage(
                WikiEntry.of(json),
                fields.textOrEmpty("kb_id"),
                fields.textOrEmpty("body"),
                fields.text("published_body"),
                fields.texts("source_chunks"),
                fields.textOrEmpty("compiled_by"),
                fields.textOrEmpty("compiled_prompt"),
                fields.textOrEmpty("fingerprint"),
                LintIssue.listIn(json, "lint_errors"),
                fields.instant("created_at"),
                fields.instant("updated_at"));
    }
}
