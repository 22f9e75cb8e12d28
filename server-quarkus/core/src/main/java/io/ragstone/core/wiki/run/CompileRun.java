package io.ragstone.core.wiki.run;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.order.OrderedWork;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.watch.Watcher.PageOutcome;
import io.ragstone.core.wiki.compile.PageCompiler;
import io.ragstone.core.wiki.compile.TopicChoice;
import io.ragstone.core.wiki.lint.WikiLint;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.run.CompileOrder.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out an order: writes one page after the other, and then checks them. It can begin again at any point. */
public final class CompileRun implements OrderedWork<CompileOrder> {
    private static final Logger LOG = LoggerFactory.getLogger(CompileRun.class);

    private final CompileStore orders;
    private final KnowledgeBaseStore bases;
    private final TopicChoice topics;
    private final PageCompiler compiler;
    private final WikiLint lint;
    private final WikiPageStore pages;
    private final Clock clock;
    private final Duration lease;
    private final Watcher watcher;

    /** @param lease how long a worker may be silent before another one takes its order over */
    public CompileRun(
            CompileStore orders,
            KnowledgeBaseStore bases,
            TopicChoice topics,
            PageCompiler compiler,
            WikiLint lint,
            WikiPageStore pages,
            Clock clock,
            Duration lease,
            Watcher watcher) {
        this.orders = orders;
        this.bases = bases;
        this.topics = topics;
        this.compiler = compiler;
        this.lint = lint;
        this.pages = pages;
        this.clock = clock;
        this.lease = lease;
        this.watcher = watcher;
    }

    @Override
    public CompileOrder run(CompileOrder order, String worker, BooleanSupplier stopping) {
        try {
            Optional<KnowledgeBase> base = bases.find(order.tenantId(), order.knowledgeBaseId());
            return base.isEmpty()
                    ? end(order.failed("The knowledge base is no longer there.", clock.instant()), worker)
                    : run(base.get(), order, worker, stopping);
        } catch (CoreException e) {
            LOG.warn("The wiki of {} could not be compiled.", order.knowledgeBaseId(), e);
            return end(order.failed(e.getMessage(), clock.instant()), worker);
        }
    }

    private CompileOrder run(KnowledgeBase base, CompileOrder order, String worker, BooleanSupplier stopping) {
        CompileOrder now = order;
        for (Topic topic : wanted(base, order.wanted())) {
            if (stopping.getAsBoolean()) {
                orders.renew(now, worker, Duration.ZERO);
                return now;
            }
            if (!now.hasDone(topic.slug())) {
                now = now.with(watched(base, topic, order.wanted().force()));
                if (!orders.save(now, worker, lease)) {
                    LOG.info("The compiling of the wiki of {} was taken over or stopped.", base.id());
                    return now;
                }
            }
        }
        return end(checked(base, now), worker);
    }

    private List<Topic> wanted(KnowledgeBase base, Wanted wanted) {
        return wanted.slugs().isEmpty() ? topics.all(base, wanted.origin()) : topics.named(base, wanted.slugs());
    }

    private PageReport watched(KnowledgeBase base, Topic topic, boolean force) {
        long begun = System.nanoTime();
        PageReport page = compiled(base, topic, force);
        watcher.pageCompiled(PageOutcome.valueOf(page.action().name()), Duration.ofNanos(System.nanoTime() - begun));
        return page;
    }

    private PageReport compiled(KnowledgeBase base, Topic topic, boolean force) {
        try {
            return new PageReport(topic.slug(), PageReport.Action.of(compiler.compile(base, topic, force)), null, null);
        } catch (CoreException e) {
            String why = String.valueOf(e.getMessage());
            pages.find(base.tenantId(), base.id(), topic.slug())
                    .ifPresent(page -> pages.save(page.unwritten(why), page.version()));
            return new PageReport(topic.slug(), PageReport.Action.FAILED, null, why);
        }
    }

    private CompileOrder checked(KnowledgeBase base, CompileOrder order) {
        lint.check(
                base,
                page -> order.wanted().checkAll()
                        || page.lintStatus() == LintStatus.PENDING
                        || order.hasDone(page.slug()));
        Map<String, LintStatus> status = pages.all(base.tenantId(), base.id()).stream()
                .collect(Collectors.toMap(WikiPage::slug, WikiPage::lintStatus));
        return order.finished(
                order.pages().stream()
                        .map(page -> page.checked(status.get(page.slug())))
                        .toList(),
                clock.instant());
    }

    private CompileOrder end(CompileOrder order, String worker) {
        orders.save(order, worker, lease);
        return order;
    }
}
