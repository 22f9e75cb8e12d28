package io.ragstone.adapters.panache.wiki;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.wiki.page.Compilation;
import io.ragstone.core.wiki.page.Issue;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.WikiPage;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A page. Rows are written by the statements of {@link WikiPageRepository}. */
@Entity
@Immutable
@Table(name = "wiki_page")
class WikiPageEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    String slug;

    int version;

    String category;

    @Column(name = "found_by")
    String foundBy;

    @Convert(converter = PageJson.class)
    PageContent content;

    @Column(name = "compiled_at")
    @Convert(converter = EpochMillis.class)
    Instant compiledAt;

    @Column(name = "compiled_by")
    String compiledBy;

    String prompt;

    String fingerprint;

    @Column(name = "lint_status")
    @Enumerated(EnumType.STRING)
    LintStatus lintStatus;

    @Convert(converter = IssueList.class)
    List<Issue> issues;

    boolean review;

    @Column(name = "published_version")
    @Nullable
    Integer publishedVersion;

    @Convert(converter = PageJson.class)
    @Nullable
    PageContent published;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    WikiPageEntity() {}

    WikiPage toPage() {
        return new WikiPage(
                id,
                tenantId,
                knowledgeBaseId,
                slug,
                version,
                content,
                new Compilation(compiledAt, compiledBy, prompt, fingerprint),
                lintStatus,
                issues,
                publishedVersion == null || published == null
                        ? null
                        : new WikiPage.Published(publishedVersion, published),
                createdAt,
                updatedAt);
    }
}
