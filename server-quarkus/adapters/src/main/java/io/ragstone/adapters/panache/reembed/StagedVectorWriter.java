package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.VectorBytes;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes staged vectors, and moves them to their chunks. */
@ApplicationScoped
class StagedVectorWriter {
    private static final String PUT = """
            insert into staged_vector (document_id, generation, id, tenant_id, knowledge_base_id, model, vector)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (document_id, generation, id) do update set model = excluded.model, vector = excluded.vector
            where staged_vector.tenant_id = excluded.tenant_id
            """;
    private static final String IS_ROW = " where tenant_id = ? and document_id = ? and generation = ? and id = ?";
    private static final String MOVE = """
            update chunk set vector = (select staged_vector.vector from staged_vector
                where staged_vector.document_id = chunk.document_id
                and staged_vector.generation = chunk.generation and staged_vector.id = chunk.id)
            """ + IS_ROW;

    private final Sql sql;
    private final VectorBytes vectors = new VectorBytes();

    StagedVectorWriter(Sql sql) {
        this.sql = sql;
    }

    /** @param model null when the chunks are searched by the same model already */
    void put(List<EmbeddedChunk> chunks, @Nullable String model) {
        sql.batch(PUT, chunks.stream().map(embedded -> row(embedded, model)).toList());
    }

    private @Nullable Object[] row(EmbeddedChunk embedded, @Nullable String model) {
        Chunk chunk = embedded.chunk();
        return new @Nullable Object[] {
            chunk.documentId(),
            chunk.generation(),
            chunk.id(),
            chunk.tenantId(),
            chunk.knowledgeBaseId(),
            model,
            vectors.convertToDatabaseColumn(embedded.vector())
        };
    }

    void moveToChunks(UUID tenantId, List<StagedVectorRepository.Place> places) {
        List<@Nullable Object[]> rows = places.stream()
                .map(place -> new @Nullable Object[] {tenantId, place.documentId(), place.generation(), place.id()})
                .toList();
        sql.batch(MOVE, rows);
        sql.batch("delete from staged_vector" + IS_ROW, rows);
    }

    void setModel(IndexKey target, UUID knowledgeBaseId) {
        sql.update(
                "update live_generation set model = ? where tenant_id = ? and knowledge_base_id = ? and model <> ?",
                target.embeddingModel(),
                target.tenantId(),
                knowledgeBaseId,
                target.embeddingModel());
    }

    void delete(UUID tenantId, UUID knowledgeBaseId) {
        sql.update(
                "delete from staged_vector where tenant_id = ? and knowledge_base_id = ?", tenantId, knowledgeBaseId);
    }
}
