package io.ragstone.sdk.ask.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a wiki without its text.
 *
 * <pre>{@code
 * for (WikiEntry entry : wiki.pages()) {
 *     System.out.println(entry.slug() + (entry.stale() ? " is out of date" : ""));
 * }
 * }</pre>
 *
 * @param id its id
 * @param slug its name in addresses
 * @param title its title
 * @param aliases what else its topic is called
 * @param category what it is grouped by
 * @param summary what it says in short
 * @param lintStatus how its check ended
 * @param version how often it was written
 * @param publishedVersion the version that is served
 * @param live whether the last version is the one that is served
 * @param stale whether a passage that it cites has changed since, or is gone
 * @param needsReview whether a person has to look at it
 * @param tokenCount how many tokens its text has
 * @param compiledAt when it was compiled
 */
public record WikiEntry(
        String id,
        String slug,
        String title,
        List<String> aliases,
        @Nullable String category,
        String summary,
        LintStatus lintStatus,
        long version,
        @Nullable Long publishedVersion,
        boolean live,
        boolean stale,
        boolean needsReview,
        long tokenCount,
        @Nullable Instant compiledAt) {
    /** A page; what is listed is copied. */
    public WikiEntry {
        aliases = List.copyOf(aliases);
    }

    static WikiEntry of(JsonNode json) {
        Fields fields = new Fields(json);
        return new WikiEntry(
                fields.textOrEmpty("id"),
                fields.requiredText("slug"),
                fields.textOrEmpty("title"),
                fields.texts("aliases"),
                fields.text("category"),
                fields.textOrEmpty("summary"),
                Words.read(LintStatus.class, fields.textOrEmpty("lint_status")),
                fields.count("version"),
                fields.number("published_version"),
                Boolean.TRUE.equals(fields.flag("live")),
                Boolean.TRUE.equals(fields.flag("stale")),
                Boolean.TRUE.equals(fields.flag("needs_review")),
                fields.count("token_count"),
                fields.instant("compiled_at"));
    }
}
