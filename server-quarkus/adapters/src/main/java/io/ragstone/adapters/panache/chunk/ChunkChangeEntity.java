package io.ragstone.adapters.panache.chunk;

import io.ragstone.core.document.chunk.ChunkChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the change log. Rows are written by {@link ChangeLog}. */
@Entity
@Immutable
@Table(name = "chunk_change")
class ChunkChangeEntity {
    @Id
    long sequence;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String model;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID documentId;

    @Column(name = "chunk_id")
    @Nullable
    String chunkId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ChunkChangeEntity() {}

    ChunkChange toChunkChange() {
        return new ChunkChange(sequence, knowledgeBaseId, documentId, chunkId);
    }
}
