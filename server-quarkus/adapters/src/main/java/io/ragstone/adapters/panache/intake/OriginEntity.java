package io.ragstone.adapters.panache.intake;

import io.ragstone.core.intake.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "document_origin")
class OriginEntity {
    @Id
    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID documentId;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Nullable
    String title;

    @Nullable
    String address;

    @Column(name = "content_hash")
    @Nullable
    String contentHash;

    @Nullable
    Long characters;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "external_version")
    @Nullable
    Long externalVersion;

    @Column(name = "crawl_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID crawlId;

    @Column(name = "crawl_depth")
    @Nullable
    Integer crawlDepth;

    @Column(name = "crawl_pages")
    @Nullable
    Integer crawlPages;

    @Column(name = "crawl_polite")
    @Nullable
    Boolean crawlPolite;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    OriginEntity() {}

    OriginEntity(Origin origin) {
        documentId = origin.documentId();
        tenantId = origin.tenantId();
        knowledgeBaseId = origin.knowledgeBaseId();
        take(origin);
    }

    final void take(Origin origin) {
        Origin.External external = origin.externalId();
        Origin.Crawl crawl = origin.crawl();
        title = origin.title();
        address = origin.address();
        contentHash = origin.contentHash();
        characters = origin.characters();
        externalId = external == null ? null : external.id();
        externalVersion = external == null ? null : external.version();
        crawlId = crawl == null ? null : crawl.id();
        crawlDepth = crawl == null ? null : crawl.depth();
        crawlPages = crawl == null ? null : crawl.pages();
        crawlPolite = crawl == null ? null : crawl.polite();
    }

    Origin toOrigin() {
        return new Origin(
                documentId,
                tenantId,
                knowledgeBaseId,
                title,
                address,
                contentHash,
                characters,
                externalId == null || externalVersion == null ? null : new Origin.External(externalId, externalVersion),
                crawl());
    }

    private Origin.@Nullable Crawl crawl() {
        return crawlId == null || crawlDepth == null || crawlPages == null || crawlPolite == null
                ? null
                : new Origin.Crawl(crawlId, crawlDepth, crawlPages, crawlPolite);
    }
}
