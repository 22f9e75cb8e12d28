package io.ragstone.sdk.ask.wiki;

import io.ragstone.client.api.BaiyuanWikiApi;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.wire.AskGateway;
import io.ragstone.sdk.wire.OptionValues;
import io.ragstone.sdk.wire.waiting.WaitOptions;
import io.ragstone.sdk.wire.waiting.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The wiki of a knowledge base.
 *
 * <pre>{@code
 * Wiki wiki = shop.wiki(base.id());
 * wiki.compile();
 * for (WikiEntry entry : wiki.pages()) {
 *     System.out.println(entry.title() + ": " + entry.summary());
 * }
 * }</pre>
 */
public final class Wiki {
    private static final int PAGE_SIZE = 100;

    private final AskGateway gateway;
    private final String knowledgeBaseId;

    /** That of this knowledge base. */
    public Wiki(AskGateway gateway, String knowledgeBaseId) {
        this.gateway = gateway;
        this.knowledgeBaseId = knowledgeBaseId;
    }

    /** Writes the pages that have changed. Where there is much to do, it is under way when this comes back. */
    public CompileReport compile() {
        return compile(new CompileOrder());
    }

    /** Writes pages. Where there is much to do, it may be under way when this comes back. */
    public CompileReport compile(CompileOrder order) {
        return CompileReport.of(gateway.data(
                BaiyuanWikiApi.baiyuanCompileWikiRequest(knowledgeBaseId).json(order.values())));
    }

    /**
     * What the last compiling has done so far, or did.
     *
     * @throws io.ragstone.sdk.error.NotFoundException when there was none
     */
    public CompileReport lastCompile() {
        return CompileReport.of(gateway.data(BaiyuanWikiApi.baiyuanGetWikiCompileRequest(knowledgeBaseId)));
    }

    /**
     * Waits until the last compiling is done.
     *
     * @throws io.ragstone.sdk.error.DataException when it fails, with its reason
     * @throws io.ragstone.sdk.error.TimedOutException when that takes longer
     */
    public CompileReport awaitCompiled(Duration longest) {
        Waiting waiting = new Waiting(new CompileWait().timeout(longest));
        CompileReport report = lastCompile();
        while (report.state() != CompileReport.State.DONE) {
            if (report.state() == CompileReport.State.FAILED) {
                throw new DataException("The compiling failed: " + report.error(), ErrorDetails.noAnswer());
            }
            waiting.pause(
                    allowed -> "The wiki was not compiled after " + allowed + ".",
                    "Waiting for the wiki was interrupted.");
            report = lastCompile();
        }
        return report;
    }

    private static final class CompileWait extends WaitOptions<CompileWait, CompileReport> {}

    /** Checks all pages. */
    public LintReport lint() {
        return lint(List.of());
    }

    /** Checks these pages; all for none. */
    public LintReport lint(Collection<String> slugs) {
        OptionValues body = new OptionValues();
        body.set("slugs", slugs.isEmpty() ? null : List.copyOf(slugs));
        return LintReport.of(gateway.data(
                BaiyuanWikiApi.baiyuanLintWikiRequest(knowledgeBaseId).json(body.snapshot())));
    }

    /** All pages, fetched bit by bit as they are walked through. */
    public Pages<WikiEntry> pages() {
        return pages(new WikiSearch());
    }

    /** All pages that a search selects, fetched bit by bit as they are walked through. */
    public Pages<WikiEntry> pages(WikiSearch search) {
        return new Pages<>((page, size) -> listPages(search, page, size), 1, PAGE_SIZE);
    }

    /** A part of the list of pages, in the order of their slugs. */
    public Page<WikiEntry> listPages(WikiSearch search, int page, int pageSize) {
        return gateway.page(
                search.on(BaiyuanWikiApi.baiyuanListWikiPagesRequest(knowledgeBaseId))
                        .query("page", page)
                        .query("page_size", pageSize),
                WikiEntry::of);
    }

    /** A page as it is now. */
    public WikiPage page(String slug) {
        return WikiPage.of(gateway.data(BaiyuanWikiApi.baiyuanGetWikiPageRequest(knowledgeBaseId, slug)));
    }

    /** Puts a fact into a page, which is made if need be. What passes the check is served at once. */
    public Patched patch(String slug, Fact fact) {
        OptionValues body = new OptionValues();
        body.set("knowledge_base_id", knowledgeBaseId);
        body.set("slug", slug);
        body.set("patch", fact.values());
        return Patched.of(gateway.data(BaiyuanWikiApi.baiyuanPatchWikiRequest().json(body.snapshot())));
    }
}
