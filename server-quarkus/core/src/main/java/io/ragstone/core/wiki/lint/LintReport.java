package io.ragstone.core.wiki.lint;

import io.ragstone.core.wiki.page.Issue.Severity;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.WikiPage;
import java.util.List;

/** What was found of pages. */
public record LintReport(List<WikiPage> pages) {
    public LintReport {
        pages = List.copyOf(pages);
    }

    public long count(LintStatus status) {
        return pages.stream().filter(page -> page.lintStatus() == status).count();
    }

    public long warnings() {
        return pages.stream()
                .flatMap(page -> page.issues().stream())
                .filter(issue -> issue.code().severity() == Severity.WARNING)
                .count();
    }
}
