package io.ragstone.core.wiki.run;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.wiki.compile.TopicChoice.Origin;
import io.ragstone.core.wiki.lint.LintReport;
import io.ragstone.core.wiki.lint.WikiLint;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.LiveSources;
import io.ragstone.core.wiki.page.Slugs;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.run.CompileOrder.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wiki of a knowledge base: compiled, checked, listed and read. */
public final class WikiService {
    private final WikiPageStore pages;
    private final CompileStore orders;
    private final ChunkStore chunks;
    private final WikiLint lint;
    private final OrderWorker<CompileOrder> worker;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final Duration lease;
    private final int waitedFor;

    /** @param waitedFor a caller who does not say otherwise waits for so many pages at most */
    public WikiService(
            WikiPageStore pages,
            CompileStore orders,
            ChunkStore chunks,
            WikiLint lint,
            OrderWorker<CompileOrder> worker,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            Duration lease,
            int waitedFor) {
        this.pages = pages;
        this.orders = orders;
        this.chunks = chunks;
        this.lint = lint;
        this.worker = worker;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.lease = lease;
        this.waitedFor = waitedFor;
    }

    /** @param stale whether something that it was written from has changed since, or is gone */
    public record Seen(WikiPage page, boolean stale) {}

    /**
     * Compiles the pages with these slugs, or all.
     *
     * @param origin where topics come from; null for the list of the knowledge base, or a plan where that is empty
     * @param wait whether to return when it is done; null to decide that by how much there is to do
     */
    public CompileOrder compile(
            CallContext call,
            KnowledgeBase base,
            List<String> slugs,
            @Nullable Origin origin,
            boolean force,
            @Nullable Boolean wait) {
        if (!base.wikiEnabled()) {
            throw CoreException.invalid(
                    "The knowledge base " + base.name() + " has no wiki. Make one with" + " wiki_enabled for that.");
        }
        requireSlugs(slugs);
        Origin from = origin == null ? (base.topics().isEmpty() ? Origin.AUTO : Origin.MANUAL) : origin;
        boolean waits = wait == null ? fewPages(base, slugs, from) : wait;
        CompileOrder order = order(base, new Wanted(slugs, from, force, false));
        if (!orders.begin(order, waits ? worker.nameForCallers() : null, lease)) {
            throw CoreException.conflict(
                    "The wiki of " + base.name() + " is being compiled already. Wait until that is done.");
        }
        audit.changed(call, "wiki.compile", base.id().toString());
        if (waits) {
            return worker.perform(order);
        }
        worker.wake();
        return order;
    }

    private static void requireSlugs(Collection<String> slugs) {
        slugs.stream().filter(slug -> !Slugs.isValid(slug)).findFirst().ifPresent(slug -> {
            throw CoreException.invalid(slug + " is no slug of a page; one is written like return-policy.");
        });
    }

    /** How many a plan will name is not known before it is made. */
    private boolean fewPages(KnowledgeBase base, List<String> slugs, Origin origin) {
        if (!slugs.isEmpty()) {
            return slugs.size() <= waitedFor;
        }
        return origin == Origin.MANUAL && base.topics().size() + pages.count(base.tenantId(), base.id()) <= waitedFor;
    }

    private CompileOrder order(KnowledgeBase base, Wanted wanted) {
        return new CompileOrder(
                ids.next(), base.tenantId(), base.id(), wanted, RunState.RUNNING, List.of(), "", clock.instant(), null);
    }

    /** The last order, whatever became of it. */
    public Optional<CompileOrder> lastCompile(KnowledgeBase base) {
        return orders.find(base.tenantId(), base.id());
    }

    /** Compiles what has changed, and checks everything. Returns false when that is under way already. */
    boolean keepUp(KnowledgeBase base) {
        Origin origin = base.topics().isEmpty() ? Origin.AUTO : Origin.MANUAL;
        boolean begun = orders.begin(order(base, new Wanted(List.of(), origin, false, true)), null, lease);
        worker.wake();
        return begun;
    }

    /** Checks pages, and has those written anew for which that is the remedy. */
    public LintReport lint(CallContext call, KnowledgeBase base, List<String> slugs) {
        requireSlugs(slugs);
        List<String> missing = slugs.stream()
                .filter(slug -> pages.find(base.tenantId(), base.id(), slug).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw CoreException.notFound("There is no page " + missing.getFirst() + " in " + base.name() + ".");
        }
        LintReport report = lint.check(base, page -> slugs.isEmpty() || slugs.contains(page.slug()));
        audit.changed(call, "wiki.lint", base.id().toString());
        List<String> broken = report.pages().stream()
                .filter(page -> page.needs(Action.RECOMPILE))
                .map(WikiPage::slug)
                .toList();
        if (!broken.isEmpty() && base.wikiEnabled()) {
            // While the wiki is being compiled anyway, these pages are among the others.
            orders.begin(order(base, new Wanted(broken, Origin.MANUAL, false, false)), null, lease);
            worker.wake();
        }
        return report;
    }

    public Paged<Seen> list(KnowledgeBase base, WikiPageStore.Filter filter, PageRequest page) {
        Paged<WikiPage> found = pages.list(base.tenantId(), base.id(), filter, page);
        LiveSources sources = LiveSources.of(chunks, base.tenantId(), found.items());
        return found.map(one -> new Seen(one, sources.makeStale(one)));
    }

    public Seen get(KnowledgeBase base, String slug) {
        WikiPage page = pages.find(base.tenantId(), base.id(), slug)
                .orElseThrow(() -> CoreException.notFound("There is no page " + slug + " in " + base.name() + "."));
        return new Seen(
                page, LiveSources.of(chunks, base.tenantId(), List.of(page)).makeStale(page));
    }
}
