package io.ragstone.surfaces.baiyuan.wiki;

import io.ragstone.api.model.BaiyuanCompileAction;
import io.ragstone.api.model.BaiyuanCompileReport;
import io.ragstone.api.model.BaiyuanCompileState;
import io.ragstone.api.model.BaiyuanCompiledPage;
import io.ragstone.api.model.BaiyuanLintAction;
import io.ragstone.api.model.BaiyuanLintCode;
import io.ragstone.api.model.BaiyuanLintIssue;
import io.ragstone.api.model.BaiyuanLintReport;
import io.ragstone.api.model.BaiyuanLintSeverity;
import io.ragstone.api.model.BaiyuanLintStatus;
import io.ragstone.api.model.BaiyuanLintedPage;
import io.ragstone.api.model.BaiyuanPatchEffect;
import io.ragstone.api.model.BaiyuanPatchedPage;
import io.ragstone.core.document.RunState;
import io.ragstone.core.wiki.lint.LintReport;
import io.ragstone.core.wiki.page.Issue;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.patch.PatchService;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.PageReport;
import io.ragstone.core.wiki.run.PageReport.Action;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done with pages, as Baiyuan tells it. */
final class WikiMapper {
    private WikiMapper() {}

    static BaiyuanCompileReport toReport(CompileOrder order, Instant now) {
        Instant end = Objects.requireNonNullElse(order.finishedAt(), now);
        return new BaiyuanCompileReport()
                .jobId(order.id().toString())
                .status(state(order.state()))
                .compiled(order.count(Action.CREATED, Action.UPDATED))
                .skipped(order.count(Action.SKIPPED))
                .failed(order.count(Action.FAILED))
                .durationMs(Math.max(0, Duration.between(order.createdAt(), end).toMillis()))
                .error(order.message().isEmpty() ? null : order.message())
                .pages(order.pages().stream().map(WikiMapper::toCompiled).toList())
                .createdAt(BaiyuanDates.of(order.createdAt()))
                .finishedAt(order.finishedAt() == null ? null : BaiyuanDates.of(order.finishedAt()));
    }

    private static BaiyuanCompileState state(RunState state) {
        return switch (state) {
            case UNSTARTED, RUNNING -> BaiyuanCompileState.RUNNING;
            case DONE -> BaiyuanCompileState.DONE;
            case CANCELLED, FAILED -> BaiyuanCompileState.FAILED;
        };
    }

    private static BaiyuanCompiledPage toCompiled(PageReport page) {
        LintStatus status = page.lintStatus();
        return new BaiyuanCompiledPage()
                .slug(page.slug())
                .action(BaiyuanCompileAction.fromValue(page.action().label()))
                .lintStatus(status == null ? null : status.label())
                .error(page.error());
    }

    static BaiyuanLintReport toReport(LintReport report) {
        return new BaiyuanLintReport()
                .checked((long) report.pages().size())
                .passed(report.count(LintStatus.PASSED))
                .failed(report.count(LintStatus.FAILED))
                .warnings(report.warnings())
                .pages(report.pages().stream().map(WikiMapper::toLinted).toList());
    }

    private static BaiyuanLintedPage toLinted(WikiPage page) {
        return new BaiyuanLintedPage()
                .slug(page.slug())
                .lintStatus(status(page))
                .issues(issues(page));
    }

    static BaiyuanLintStatus status(WikiPage page) {
        return BaiyuanLintStatus.fromValue(page.lintStatus().label());
    }

    static List<BaiyuanLintIssue> issues(WikiPage page) {
        return page.issues().stream().map(WikiMapper::toIssue).toList();
    }

    private static BaiyuanLintIssue toIssue(Issue issue) {
        return new BaiyuanLintIssue()
                .code(BaiyuanLintCode.fromValue(issue.code().name()))
                .severity(BaiyuanLintSeverity.fromValue(issue.code().severity().label()))
                .message(issue.message())
                .location(issue.location())
                .relatedSlug(issue.relatedSlug())
                .chunkId(chunk(issue.chunkId()))
                .action(BaiyuanLintAction.fromValue(issue.code().action().label()));
    }

    private static @Nullable String chunk(@Nullable String id) {
        return id == null ? null : BaiyuanIds.ofHex(id).toString();
    }

    static BaiyuanPatchedPage toPatched(PatchService.Result result) {
        WikiPage page = result.page();
        return new BaiyuanPatchedPage()
                .slug(page.slug())
                .version(page.version())
                .lintStatus(status(page))
                .live(page.isLive())
                .applied(
                        result.effect() == null
                                ? BaiyuanPatchEffect.ALREADY_APPLIED
                                : BaiyuanPatchEffect.fromValue(result.effect().label()))
                .issues(issues(page));
    }
}
