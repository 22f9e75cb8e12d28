package io.ragstone.adapters.panache.knowledge;

import io.ragstone.adapters.panache.JsonObject;
import io.ragstone.adapters.panache.NamedEntity;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.Topic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "knowledge_base")
class KnowledgeBaseEntity extends NamedEntity {
    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID createdBy;

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

    boolean preferred;

    @Column(name = "wiki_enabled")
    boolean wikiEnabled;

    @Convert(converter = JsonTopics.class)
    List<Topic> topics;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    KnowledgeBaseEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    KnowledgeBaseEntity(KnowledgeBase base) {
        super(base.id(), base.tenantId(), base.createdAt());
        createdBy = base.createdBy();
        take(base);
    }

    /** Takes over what may change. */
    final void take(KnowledgeBase base) {
        rename(base.name(), base.updatedAt());
        avatar = base.avatar();
        description = base.description();
        language = base.language();
        embeddingModel = base.embeddingModel();
        permission = base.permission();
        chunkMethod = base.chunkMethod();
        parserConfig = base.parserConfig();
        pagerank = base.pagerank();
        preferred = base.preferred();
        wikiEnabled = base.wikiEnabled();
        topics = base.topics();
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
                preferred,
                wikiEnabled,
                topics,
                createdAt,
                updatedAt);
    }
}
