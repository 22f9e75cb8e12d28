package io.ragstone.adapters.panache.wiki;

import io.quarkus.panache.common.Sort;
import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages in the database. */
@ApplicationScoped
@StoreCall
public class PanacheWikiPageStore implements WikiPageStore {
    private static final String OF_BASE = "tenantId = :tenant and knowledgeBaseId = :base";

    private final WikiPageRepository pages;

    PanacheWikiPageStore(WikiPageRepository pages) {
        this.pages = pages;
    }

    @Override
    public Optional<WikiPage> find(UUID tenantId, UUID knowledgeBaseId, String slug) {
        return pages.find("tenantId = ?1 and knowledgeBaseId = ?2 and slug = ?3", tenantId, knowledgeBaseId, slug)
                .firstResultOptional()
                .map(WikiPageEntity::toPage);
    }

    @Override
    public List<WikiPage> all(UUID tenantId, UUID knowledgeBaseId) {
        return list(tenantId, knowledgeBaseId, Filter.ALL, PageRequest.ALL).items();
    }

    @Override
    public Paged<WikiPage> list(UUID tenantId, UUID knowledgeBaseId, Filter filter, PageRequest page) {
        Condition condition = new Condition().and(OF_BASE, "tenant", tenantId).with("base", knowledgeBaseId);
        if (filter.status() != null) {
            condition.and("lintStatus = :status", "status", filter.status());
        }
        if (filter.category() != null) {
            condition.and("category = :category", "category", filter.category());
        }
        if (filter.review() != null) {
            condition.and("review = :review", "review", filter.review());
        }
        if (filter.words() != null) {
            String pattern = Condition.containing(Lower.of(filter.words()));
            condition.and("foundBy like :words escape '!'", "words", pattern);
        }
        return Listing.page(
                pages.find(condition.text(), Sort.ascending("slug"), condition.parameters()),
                page,
                WikiPageEntity::toPage);
    }

    @Override
    @Transactional
    public boolean save(WikiPage page, int before) {
        boolean saved = before == 0 ? pages.insert(page) : pages.update(page, before);
        if (saved) {
            pages.revise(page);
        }
        return saved;
    }

    @Override
    public long revision(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        return Portions.of(knowledgeBaseIds).stream()
                .mapToLong(portion -> pages.revision(tenantId, portion))
                .sum();
    }

    @Override
    public long count(UUID tenantId, UUID knowledgeBaseId) {
        return pages.count("tenantId = ?1 and knowledgeBaseId = ?2", tenantId, knowledgeBaseId);
    }
}
