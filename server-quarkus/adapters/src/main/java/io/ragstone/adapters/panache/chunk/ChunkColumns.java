package io.ragstone.adapters.panache.chunk;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.document.chunk.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is read of a chunk whether its vector is wanted or not. Rows are written by {@link ChunkWriter}. */
@MappedSuperclass
abstract class ChunkColumns {
    @Id
    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID documentId;

    @Id
    int generation;

    @Id
    String id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    int ordinal;
    int tokens;
    boolean available;
    boolean manual;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Convert(converter = StringList.class)
    List<String> headings;

    @Convert(converter = StringList.class)
    List<String> keywords;

    @Convert(converter = StringList.class)
    List<String> questions;

    @Convert(converter = TagList.class)
    List<ChunkTag> tags;

    @Convert(converter = PositionList.class)
    List<Position> positions;

    String content;

    record Key(UUID documentId, int generation, String id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ChunkColumns() {}

    Chunk toChunk() {
        return new Chunk(
                id,
                tenantId,
                knowledgeBaseId,
                documentId,
                generation,
                ordinal,
                content,
                headings,
                keywords,
                questions,
                tags,
                positions,
                tokens,
                available,
                manual,
                createdAt);
    }
}
