package io.ragstone.sdk.ask.wiki;

import io.ragstone.client.ApiRequest;
import io.ragstone.sdk.wire.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are listed; all unless something is said.
 *
 * <pre>{@code
 * wiki.pages(new WikiSearch().needsReview(true));
 * }</pre>
 */
public final class WikiSearch {
    private @Nullable String lintStatus;
    private @Nullable String words;
    private @Nullable String category;
    private @Nullable Boolean needsReview;

    /** All pages. */
    public WikiSearch() {}

    /** Only those whose check ended so. */
    public WikiSearch lintStatus(LintStatus wanted) {
        lintStatus = Words.of(wanted);
        return this;
    }

    /** Only those that have this in the slug, the title, an alias or the summary. */
    public WikiSearch containing(String part) {
        words = part;
        return this;
    }

    /** Only those of this category. */
    public WikiSearch category(String wanted) {
        category = wanted;
        return this;
    }

    /** Only those that a person has to look at, or only others. */
    public WikiSearch needsReview(boolean wanted) {
        needsReview = wanted;
        return this;
    }

    ApiRequest on(ApiRequest request) {
        return request.query("lint_status", lintStatus)
                .query("q", words)
                .query("category", category)
                .query("needs_review", needsReview);
    }
}
