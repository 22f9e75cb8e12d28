package io.ragstone.adapters.panache.chunk;

import io.ragstone.adapters.panache.VectorBytes;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.model.Vector;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A chunk with its vector. */
@Entity
@Immutable
@Table(name = "chunk")
@IdClass(ChunkColumns.Key.class)
class EmbeddedChunkEntity extends ChunkColumns {
    @Column(name = "document_name")
    String documentName;

    @Convert(converter = VectorBytes.class)
    Vector vector;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    EmbeddedChunkEntity() {}

    EmbeddedChunk toEmbeddedChunk(@Nullable Vector instead) {
        return new EmbeddedChunk(toChunk(), instead == null ? vector : instead, documentName);
    }
}
