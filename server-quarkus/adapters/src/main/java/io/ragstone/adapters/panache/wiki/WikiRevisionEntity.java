package io.ragstone.adapters.panache.wiki;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How often the pages of a knowledge base have changed. Rows are written by {@link WikiPageRepository}. */
@Entity
@Immutable
@Table(name = "wiki_revision")
class WikiRevisionEntity {
    @Id
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    WikiRevisionEntity() {}
}
