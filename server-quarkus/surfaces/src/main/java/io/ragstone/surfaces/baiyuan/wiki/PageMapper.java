package io.ragstone.surfaces.baiyuan.wiki;

import io.ragstone.api.model.BaiyuanWikiPage;
import io.ragstone.api.model.BaiyuanWikiPageSummary;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.run.WikiService.Seen;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import org.jspecify.annotations.Nullable;

/** Pages as Baiyuan shows them. */
final class PageMapper {
    private PageMapper() {}

    static BaiyuanWikiPageSummary toSummary(Seen seen) {
        WikiPage page = seen.page();
        PageContent content = page.content();
        return new BaiyuanWikiPageSummary()
                .id(page.id().toString())
                .slug(page.slug())
                .title(content.title())
                .aliases(content.aliases())
                .category(category(content))
                .summary(content.summary())
                .lintStatus(WikiMapper.status(page))
                .version(page.version())
                .publishedVersion(publishedVersion(page))
                .live(page.isLive())
                .stale(seen.stale())
                .needsReview(page.needs(Action.REVIEW))
                .tokenCount(content.tokens())
                .compiledAt(BaiyuanDates.of(page.compiled().at()));
    }

    static BaiyuanWikiPage toPage(Seen seen) {
        WikiPage page = seen.page();
        PageContent content = page.content();
        return new BaiyuanWikiPage()
                .id(page.id().toString())
                .slug(page.slug())
                .title(content.title())
                .aliases(content.aliases())
                .category(category(content))
                .summary(content.summary())
                .lintStatus(WikiMapper.status(page))
                .version(page.version())
                .publishedVersion(publishedVersion(page))
                .live(page.isLive())
                .stale(seen.stale())
                .needsReview(page.needs(Action.REVIEW))
                .tokenCount(content.tokens())
                .compiledAt(BaiyuanDates.of(page.compiled().at()))
                .tenantId(page.tenantId().toString())
                .kbId(page.knowledgeBaseId().toString())
                .body(content.body())
                .publishedBody(page.served().map(PageContent::body).orElse(null))
                .sourceChunks(content.sources().stream()
                        .map(source -> BaiyuanIds.ofHex(source.chunkId()).toString())
                        .toList())
                .compiledBy(page.compiled().by())
                .compiledPrompt(page.compiled().prompt())
                .fingerprint(page.compiled().fingerprint())
                .lintErrors(WikiMapper.issues(page))
                .createdAt(BaiyuanDates.of(page.createdAt()))
                .updatedAt(BaiyuanDates.of(page.updatedAt()));
    }

    private static @Nullable String category(PageContent content) {
        return content.category().isEmpty() ? null : content.category();
    }

    private static @Nullable Integer publishedVersion(WikiPage page) {
        WikiPage.Published published = page.published();
        return published == null ? null : published.version();
    }
}
