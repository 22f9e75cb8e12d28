package io.ragstone.adapters.panache.wiki;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.WikiPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements about pages. Each is one, so that of two who write at once only one does. */
@ApplicationScoped
class WikiPageRepository implements PanacheRepositoryBase<WikiPageEntity, UUID> {
    private static final String INSERT = """
            insert into wiki_page (version, category, found_by, content, compiled_at, compiled_by, prompt, fingerprint,
                lint_status, issues, review, published_version, published, updated_at, id, tenant_id, knowledge_base_id,
                slug, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (knowledge_base_id, slug) do nothing
            """;
    private static final String UPDATE = """
            update wiki_page set version = ?, category = ?, found_by = ?, content = ?, compiled_at = ?, compiled_by = ?,
                prompt = ?, fingerprint = ?, lint_status = ?, issues = ?, review = ?, published_version = ?, published = ?,
                updated_at = ?
            where id = ? and tenant_id = ? and version = ?
            """;
    private static final String REVISE = """
            insert into wiki_revision (knowledge_base_id, tenant_id, revision) values (?, ?, 1)
            on conflict (knowledge_base_id) do update set revision = wiki_revision.revision + 1
            """;

    private final Sql sql;
    private final PageJson json = new PageJson();
    private final IssueList issues = new IssueList();

    WikiPageRepository(Sql sql) {
        this.sql = sql;
    }

    boolean insert(WikiPage page) {
        return sql.update(
                        INSERT,
                        with(page, page.id(), page.tenantId(), page.knowledgeBaseId(), page.slug(), page.createdAt()))
                > 0;
    }

    boolean update(WikiPage page, int before) {
        return sql.update(UPDATE, with(page, page.id(), page.tenantId(), before)) > 0;
    }

    void revise(WikiPage page) {
        sql.update(REVISE, page.knowledgeBaseId(), page.tenantId());
    }

    long revision(UUID tenantId, Collection<UUID> bases) {
        Long sum = getEntityManager()
                .createQuery(
                        "select sum(revision) from WikiRevisionEntity where tenantId = :tenant"
                                + " and knowledgeBaseId in :bases",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("bases", bases)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** What may change, in the order of both statements, and what follows. */
    private @Nullable Object[] with(WikiPage page, Object... rest) {
        PageContent content = page.content();
        String foundBy = String.join(
                "\n",
                Stream.of(List.of(page.slug(), content.title(), content.summary()), content.aliases())
                        .flatMap(List::stream)
                        .toList());
        WikiPage.Published published = page.published();
        Stream<@Nullable Object> changing = Stream.of(
                page.version(),
                content.category(),
                Lower.of(foundBy),
                json.convertToDatabaseColumn(content),
                page.compiled().at(),
                page.compiled().by(),
                page.compiled().prompt(),
                page.compiled().fingerprint(),
                page.lintStatus(),
                issues.convertToDatabaseColumn(page.issues()),
                page.needs(Action.REVIEW),
                published == null ? null : published.version(),
                published == null ? null : json.convertToDatabaseColumn(published.content()),
                page.updatedAt());
        return Stream.concat(changing, Stream.of(rest)).toArray();
    }
}
