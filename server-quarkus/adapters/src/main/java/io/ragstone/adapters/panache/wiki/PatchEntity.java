package io.ragstone.adapters.panache.wiki;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.wiki.patch.Patch;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A patch. Rows are written by {@link PatchRepository}. */
@Entity
@Immutable
@Table(name = "wiki_patch")
@IdClass(PatchEntity.Key.class)
class PatchEntity {
    @Id
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Id
    @Column(name = "claim_id")
    String claimId;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String slug;

    String section;

    String content;

    double confidence;

    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID createdBy;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    long seq;

    record Key(UUID knowledgeBaseId, String claimId) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    PatchEntity() {}

    Patch toPatch() {
        return new Patch(tenantId, knowledgeBaseId, slug, claimId, section, content, confidence, createdBy, createdAt);
    }
}
