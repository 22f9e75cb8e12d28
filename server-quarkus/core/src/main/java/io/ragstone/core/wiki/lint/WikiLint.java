package io.ragstone.core.wiki.lint;

import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.wiki.page.Issue;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.LiveSources;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Checks pages, and publishes those that pass. */
public final class WikiLint {
    private final WikiPageStore pages;
    private final ChunkStore chunks;
    private final ChatModels models;
    private final Watcher watcher;

    public WikiLint(WikiPageStore pages, ChunkStore chunks, ChatModels models, Watcher watcher) {
        this.pages = pages;
        this.chunks = chunks;
        this.models = models;
        this.watcher = watcher;
    }

    /** Checks the pages that are wanted, as they are now. */
    public LintReport check(KnowledgeBase base, Predicate<WikiPage> wanted) {
        List<WikiPage> all = pages.all(base.tenantId(), base.id());
        LiveSources sources = LiveSources.of(chunks, base.tenantId(), all);
        PageLint lint = new PageLint(contradictions(base.tenantId()), sources);
        List<WikiPage> checked = new ArrayList<>();
        for (WikiPage page : all) {
            if (wanted.test(page)) {
                List<WikiPage> others = all.stream()
                        .filter(other -> !other.id().equals(page.id()))
                        .toList();
                keep(page, lint.check(page, others), sources).ifPresent(checked::add);
            }
        }
        return new LintReport(checked);
    }

    /** The built-in model quotes and cannot compare; words have to do then. */
    private Contradictions contradictions(UUID tenantId) {
        return models.ofTenant(tenantId)
                .filter(ChatModel::obeys)
                .<Contradictions>map(AskedContradictions::new)
                .orElseGet(WordedContradictions::new);
    }

    /** Empty when somebody has written the page meanwhile; then that version is checked by whoever wrote it. */
    private Optional<WikiPage> keep(WikiPage page, List<Issue> issues, LiveSources sources) {
        boolean there =
                page.served().map(served -> sources.areThere(served.sources())).orElse(true);
        WikiPage checked = page.checked(issues, there);
        watcher.pageChecked(checked.lintStatus() == LintStatus.PASSED);
        return checked.equals(page) || pages.save(checked, page.version()) ? Optional.of(checked) : Optional.empty();
    }
}
