package io.ragstone.sdk.ask.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.util.List;

/**
 * What a check of pages found.
 *
 * <pre>{@code
 * LintReport report = shop.wiki(base.id()).lint();
 * System.out.println(report.failed() + " of " + report.checked() + " pages have errors.");
 * }</pre>
 *
 * @param checked how many pages were checked
 * @param passed how many passed
 * @param failed how many did not
 * @param warnings how many warnings there are
 * @param pages the pages
 */
public record LintReport(long checked, long passed, long failed, long warnings, List<Page> pages) {
    /**
     * A page that was checked.
     *
     * @param slug the page
     * @param lintStatus how its check ended
     * @param issues what is wrong with it
     */
    public record Page(String slug, LintStatus lintStatus, List<LintIssue> issues) {
        /** A page; what is listed is copied. */
        public Page {
            issues = List.copyOf(issues);
        }

        private static Page of(JsonNode json) {
            Fields fields = new Fields(json);
            return new Page(
                    fields.textOrEmpty("slug"),
                    Words.read(LintStatus.class, fields.textOrEmpty("lint_status")),
                    LintIssue.listIn(json, "issues"));
        }
    }

    /** A report; what is listed is copied. */
    public LintReport {
        pages = List.copyOf(pages);
    }

    static LintReport of(JsonNode json) {
        Fields fields = new Fields(json);
        return new LintReport(
                fields.count("checked"),
                fields.count("passed"),
                fields.count("failed"),
                fields.count("warnings"),
                fields.objects("pages").stream().map(Page::of).toList());
    }
}
