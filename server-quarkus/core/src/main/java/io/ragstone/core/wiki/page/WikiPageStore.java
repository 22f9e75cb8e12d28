package io.ragstone.core.wiki.page;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pages. Every method takes the tenant first; another tenant's pages are not found. They go with their knowledge base.
 */
public interface WikiPageStore {
    Optional<WikiPage> find(UUID tenantId, UUID knowledgeBaseId, String slug);

    /** All pages of a knowledge base, in the order of their slugs. */
    List<WikiPage> all(UUID tenantId, UUID knowledgeBaseId);

    /** In the order of their slugs. */
    Paged<WikiPage> list(UUID tenantId, UUID knowledgeBaseId, Filter filter, PageRequest page);

    /**
     * Keeps a page, and moves its knowledge base's revision on. Returns false, and changes nothing, when somebody else has
     * written the page since.
     *
     * @param before the version that the change was made from; 0 where there was no page
     */
    boolean save(WikiPage page, int before);

    /**
     * A number that every change to a page of one of these knowledge bases raises, in its transaction; 0 while they have
     * no pages.
     */
    long revision(UUID tenantId, Collection<UUID> knowledgeBaseIds);

    /** How many pages a knowledge base has. */
    long count(UUID tenantId, UUID knowledgeBaseId);

    /**
     * Which pages a list shows; null means all.
     *
     * @param words a part of the slug, the title, an alias or the summary, without regard to case
     * @param review whether a person has to look at them
     */
    record Filter(
            @Nullable LintStatus status,
            @Nullable String category,
            @Nullable String words,
            @Nullable Boolean review) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
