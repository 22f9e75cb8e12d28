package io.ragstone.core.wiki.page;

import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.Issue.Code;
import io.ragstone.core.wiki.page.Issue.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page about one topic. What was written last and what is served are kept apart: the latter is the last version that
 * passed its check.
 *
 * @param version counts how often it was written or patched
 * @param published null while nothing is served
 */
public record WikiPage(
        UUID id,
        UUID tenantId,
        UUID knowledgeBaseId,
        String slug,
        int version,
        PageContent content,
        Compilation compiled,
        LintStatus lintStatus,
        List<Issue> issues,
        @Nullable Published published,
        Instant createdAt,
        Instant updatedAt) {
    public WikiPage {
        issues = List.copyOf(issues);
    }

    /** What is served. */
    public record Published(int version, PageContent content) {}

    /** The first version of a page. */
    public static WikiPage first(
            UUID id, UUID tenantId, UUID knowledgeBaseId, String slug, PageContent content, Compilation compiled) {
        return new WikiPage(
                id,
                tenantId,
                knowledgeBaseId,
                slug,
                1,
                content,
                compiled,
                LintStatus.PENDING,
                List.of(),
                null,
                compiled.at(),
                compiled.at());
    }

    /** The next version, which nobody has checked. */
    public WikiPage rewritten(PageContent now, Compilation how, Instant at) {
        return with(version + 1, now, how, LintStatus.PENDING, List.of(), published, at);
    }

    /** As it is when writing it anew was in vain: it stays, and what is served is served on, until that succeeds. */
    public WikiPage unwritten(String why) {
        Stream<Issue> others = issues.stream().filter(issue -> !issue.is(Code.E6));
        Issue failed = new Issue(Code.E6, why, null, null, null);
        List<Issue> all = Stream.concat(others, Stream.of(failed)).toList();
        return with(version, content, compiled, LintStatus.FAILED, all, published, updatedAt);
    }

    /**
     * As it is after a check. What passed is published; what failed leaves alone what is served.
     *
     * @param sourcesThere whether everything that is served still has its sources; without them it is served no more
     */
    public WikiPage checked(List<Issue> found, boolean sourcesThere) {
        // No check finds out that a page could not be written anew.
        Stream<Issue> unwritten = issues.stream().filter(issue -> issue.is(Code.E6));
        List<Issue> all = Stream.concat(found.stream(), unwritten).toList();
        boolean passed = all.stream().noneMatch(issue -> issue.code().severity() == Severity.ERROR);
        Published kept = sourcesThere ? published : null;
        return with(
                version,
                content,
                compiled,
                passed ? LintStatus.PASSED : LintStatus.FAILED,
                all,
                passed ? new Published(version, content) : kept,
                updatedAt);
    }

    private WikiPage with(
            int number,
            PageContent now,
            Compilation how,
            LintStatus status,
            List<Issue> found,
            @Nullable Published served,
            Instant at) {
        return new WikiPage(
                id, tenantId, knowledgeBaseId, slug, number, now, how, status, found, served, createdAt, at);
    }

    public Topic topic() {
        return content.topic(slug);
    }

    /** Whether what was written last is what is served. */
    public boolean isLive() {
        return published != null && published.version() == version;
    }

    public Optional<PageContent> served() {
        return Optional.ofNullable(published).map(Published::content);
    }

    /** Whether writing it anew is what has to be done about it. */
    public boolean needs(Action action) {
        return issues.stream().anyMatch(issue -> issue.code().action() == action);
    }
}
