package io.ragstone.core.wiki.compile;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchService;
import io.ragstone.core.wiki.page.Compilation;
import io.ragstone.core.wiki.page.Digests;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.PageSource;
import io.ragstone.core.wiki.page.Typesetting;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.patch.Patch;
import io.ragstone.core.wiki.patch.PatchMerge;
import io.ragstone.core.wiki.patch.PatchStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes one page, unless it would become what it is. Patches stay in it. */
public final class PageCompiler {
    private static final int ATTEMPTS = 5;

    private final Gathering gathering;
    private final WikiPageStore pages;
    private final PatchStore patches;
    private final KnowledgeBaseStore bases;
    private final ChatModels models;
    private final Typesetting typesetting;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public PageCompiler(
            SearchService search,
            Embedders embedders,
            WikiPageStore pages,
            PatchStore patches,
            KnowledgeBaseStore bases,
            ChatModels models,
            Typesetting typesetting,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.gathering = new Gathering(search, embedders);
        this.pages = pages;
        this.patches = patches;
        this.bases = bases;
        this.models = models;
        this.typesetting = typesetting;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a page. */
    public enum Effect {
        CREATED,
        UPDATED,
        SKIPPED
    }

    /**
     * Throws a {@link CoreException} when there is nothing to write; the page that was there stays.
     *
     * @param force whether to write it again though nothing has changed
     */
    public Effect compile(KnowledgeBase base, Topic topic, boolean force) {
        List<Passage> passages = gathering.gather(base, topic);
        List<PageSource> sources =
                passages.stream().map(passage -> PageSource.of(passage.chunk())).toList();
        PageWriter writer = writer(base.tenantId());
        String fingerprint = Digests.of(writer.version() + "\n" + topic, sources);
        Optional<WikiPage> before = pages.find(base.tenantId(), base.id(), topic.slug());
        if (!force && before.isPresent() && isStill(before.get(), fingerprint)) {
            return Effect.SKIPPED;
        }
        String text = text(writer, topic, before, passages);
        Compilation compilation = new Compilation(clock.instant(), writer.name(), writer.version(), fingerprint);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Effect> kept = transactions.call(() -> keep(base, topic, text, sources, compilation));
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        throw CoreException.conflict("The page " + topic.slug() + " is being written by others. Compile it again.");
    }

    private static boolean isStill(WikiPage page, String fingerprint) {
        return page.compiled().fingerprint().equals(fingerprint) && !page.needs(Action.RECOMPILE);
    }

    private PageWriter writer(UUID tenantId) {
        return models.ofTenant(tenantId)
                .filter(ChatModel::obeys)
                .<PageWriter>map(ModelWriter::new)
                .orElseGet(ExtractiveWriter::new);
    }

    /** Where a model says nothing that the passages bear out, they are quoted. */
    private static String text(PageWriter writer, Topic topic, Optional<WikiPage> before, List<Passage> passages) {
        if (passages.isEmpty()) {
            return "";
        }
        String old =
                before.map(page -> PatchMerge.without(page.content().body())).orElse("");
        String written = writer.write(topic, old, passages);
        return written.isEmpty() ? new ExtractiveWriter().write(topic, old, passages) : written;
    }

    /** Empty when somebody patched the page in between; then the patch has to be put in. */
    private Optional<Effect> keep(
            KnowledgeBase base, Topic topic, String text, List<PageSource> sources, Compilation compilation) {
        if (bases.hold(base.tenantId(), base.id()).isEmpty()) {
            throw CoreException.notFound("There is no knowledge base " + base.id() + ".");
        }
        List<Patch> patched = patches.ofPage(base.tenantId(), base.id(), topic.slug());
        String body = PatchMerge.all(text, patched);
        if (body.isEmpty()) {
            throw CoreException.notFound("No document of the knowledge base speaks of " + topic.title() + ".");
        }
        PageContent content = typesetting.content(topic, body, sources);
        Optional<WikiPage> before = pages.find(base.tenantId(), base.id(), topic.slug());
        Instant now = compilation.at();
        WikiPage after = before.map(page -> page.rewritten(content, compilation, now))
                .orElseGet(() ->
                        WikiPage.first(ids.next(), base.tenantId(), base.id(), topic.slug(), content, compilation));
        boolean kept = pages.save(after, before.map(WikiPage::version).orElse(0));
        return kept ? Optional.of(before.isPresent() ? Effect.UPDATED : Effect.CREATED) : Optional.empty();
    }
}
