package io.ragstone.core.wiki.page;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.wiki.page.Issue.Action;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Pages in memory. */
public final class FakeWikiPageStore implements WikiPageStore {
    private final Map<UUID, WikiPage> pages = new LinkedHashMap<>();
    private final Map<UUID, Long> revisions = new HashMap<>();

    @Override
    public synchronized Optional<WikiPage> find(UUID tenantId, UUID knowledgeBaseId, String slug) {
        return of(tenantId, knowledgeBaseId)
                .filter(page -> page.slug().equals(slug))
                .findFirst();
    }

    @Override
    public synchronized List<WikiPage> all(UUID tenantId, UUID knowledgeBaseId) {
        return of(tenantId, knowledgeBaseId).toList();
    }

    @Override
    public synchronized Paged<WikiPage> list(UUID tenantId, UUID knowledgeBaseId, Filter filter, PageRequest page) {
        List<WikiPage> found = of(tenantId, knowledgeBaseId)
                .filter(one -> filter.status() == null || one.lintStatus() == filter.status())
                .filter(one ->
                        filter.category() == null || one.content().category().equals(filter.category()))
                .filter(one -> filter.review() == null || one.needs(Action.REVIEW) == filter.review())
                .filter(one -> filter.words() == null || text(one).contains(lower(filter.words())))
                .toList();
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Override
    public synchronized boolean save(WikiPage page, int before) {
        Optional<WikiPage> there = find(page.tenantId(), page.knowledgeBaseId(), page.slug());
        boolean mayBe = before == 0
                ? there.isEmpty()
                : there.filter(one -> one.id().equals(page.id()) && one.version() == before)
                        .isPresent();
        if (mayBe) {
            pages.put(page.id(), page);
            revisions.merge(page.knowledgeBaseId(), 1L, Long::sum);
        }
        return mayBe;
    }

    @Override
    public synchronized long revision(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        return knowledgeBaseIds.stream()
                .filter(base -> count(tenantId, base) > 0)
                .mapToLong(base -> revisions.getOrDefault(base, 0L))
                .sum();
    }

    @Override
    public synchronized long count(UUID tenantId, UUID knowledgeBaseId) {
        return of(tenantId, knowledgeBaseId).count();
    }

    private Stream<WikiPage> of(UUID tenantId, UUID knowledgeBaseId) {
        return pages.values().stream()
                .filter(page -> page.tenantId().equals(tenantId)
                        && page.knowledgeBaseId().equals(knowledgeBaseId))
                .sorted(Comparator.comparing(WikiPage::slug));
    }

    private static String text(WikiPage page) {
        PageContent content = page.content();
        return lower(page.slug() + content.title() + content.summary() + String.join("\n", content.aliases()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
