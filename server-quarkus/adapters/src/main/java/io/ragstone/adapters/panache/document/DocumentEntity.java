package io.ragstone.adapters.panache.document;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.adapters.panache.JsonObject;
import io.ragstone.adapters.panache.NamedEntity;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change writes only the columns that changed: a rename must not undo a count that another server added to. */
@Entity
@Table(name = "document")
@DynamicUpdate
class DocumentEntity extends NamedEntity {
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID createdBy;

    String suffix;
    String source;
    long size;

    @Column(name = "blob_key")
    String blobKey;

    boolean thumbnail;

    @Column(name = "chunk_method")
    String chunkMethod;

    @Column(name = "parser_config")
    @Convert(converter = JsonObject.class)
    @Nullable
    Map<String, Object> parserConfig;

    @Convert(converter = JsonObject.class)
    Map<String, Object> metadata;

    boolean enabled;

    @Column(name = "parse_state")
    @Enumerated(EnumType.STRING)
    RunState parseState;

    @Column(name = "parse_progress")
    double parseProgress;

    @Column(name = "parse_log")
    String parseLog;

    @Column(name = "parse_begun_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant parseBegunAt;

    @Column(name = "parse_millis")
    long parseMillis;

    int generation;

    @Column(name = "chunk_count")
    long chunkCount;

    @Column(name = "token_count")
    long tokenCount;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    DocumentEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    DocumentEntity(Document document) {
        super(document.id(), document.tenantId(), document.createdAt());
        knowledgeBaseId = document.knowledgeBaseId();
        createdBy = document.createdBy();
        source = document.source();
        size = document.size();
        blobKey = document.blobKey();
        thumbnail = document.hasThumbnail();
        parseState = document.parsing().state();
        parseProgress = document.parsing().progress();
        parseLog = document.parsing().log();
        parseBegunAt = document.parsing().begunAt();
        parseMillis = document.parsing().duration().toMillis();
        generation = document.generation();
        chunkCount = document.chunkCount();
        tokenCount = document.tokenCount();
        take(document);
    }

    /** Takes over what a user may change. */
    final void take(Document document) {
        rename(document.name(), document.updatedAt());
        suffix = document.suffix();
        chunkMethod = document.chunkMethod();
        parserConfig = document.parserConfig();
        metadata = document.metadata();
        enabled = document.enabled();
    }

    Document toDocument() {
        ParseStatus parsing =
                new ParseStatus(parseState, parseProgress, parseLog, parseBegunAt, Duration.ofMillis(parseMillis));
        return new Document(
                id,
                tenantId,
                knowledgeBaseId,
                createdBy,
                name,
                source,
                size,
                blobKey,
                thumbnail,
                chunkMethod,
                parserConfig,
                metadata,
                enabled,
                parsing,
                generation,
                chunkCount,
                tokenCount,
                createdAt,
                updatedAt);
    }
}
