package io.ragstone.adapters.panache.knowledge;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.adapters.panache.JsonObject;
import io.ragstone.core.knowledge.KnowledgeBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "knowledge_base")
class KnowledgeBaseEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID createdBy;

    String name;

    @Column(name = "name_lower")
    String nameLower;

    @Nullable
    String avatar;

    @Nullable
    String description;

    String language;

    @Column(name = "embedding_model")
    String embeddingModel;

    @Enumerated(EnumType.STRING)
    KnowledgeBase.Permission permission;

    @Column(name = "chunk_method")
    String chunkMethod;

    @Column(name = "parser_config")
    @Convert(converter = JsonObject.class)
    @Nullable
    Map<String, Object> parserConfig;

    int pagerank;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    KnowledgeBaseEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    KnowledgeBaseEntity(KnowledgeBase base) {
        id = base.id();
        tenantId = base.tenantId();
        createdBy = base.createdBy();
        createdAt = base.createdAt();
        seq = base.id().timestamp();
        take(base);
    }

    /** Takes over what may change. */
    final void take(KnowledgeBase base) {
        name = base.name();
        nameLower = lower(base.name());
        avatar = base.avatar();
        description = base.description();
        language = base.language();
        embeddingModel = base.embeddingModel();
        permission = base.permission();
        chunkMethod = base.chunkMethod();
        parserConfig = base.parserConfig();
        pagerank = base.pagerank();
        updatedAt = base.updatedAt();
    }

    KnowledgeBase toKnowledgeBase() {
        return new KnowledgeBase(
                id,
                tenantId,
                createdBy,
                name,
                avatar,
                description,
                language,
                embeddingModel,
                permission,
                chunkMethod,
                parserConfig,
                pagerank,
                createdAt,
                updatedAt);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
