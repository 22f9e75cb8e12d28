package io.ragstone.adapters.panache.chunk;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.VectorBytes;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes chunks and which generation is live: thousands of rows at once, and "insert or replace". */
@ApplicationScoped
class ChunkWriter {
    private static final String PUT = """
            insert into chunk (document_id, generation, id, tenant_id, knowledge_base_id, ordinal, tokens, available,
                manual, created_at, document_name, headings, keywords, questions, tags, positions,
                content, vector)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (document_id, generation, id) do update set
                ordinal = excluded.ordinal, tokens = excluded.tokens, available = excluded.available,
                manual = excluded.manual, created_at = excluded.created_at, document_name = excluded.document_name,
                headings = excluded.headings, keywords = excluded.keywords, questions = excluded.questions,
                tags = excluded.tags, positions = excluded.positions, content = excluded.content, vector = excluded.vector
            where chunk.tenant_id = excluded.tenant_id
            """;
    private static final String INSERT_LIVE = """
            insert into live_generation (document_id, tenant_id, knowledge_base_id, model, generation)
            values (?, ?, ?, ?, ?)
            on conflict (document_id) do update set model = excluded.model
            """;
    private static final String OWN = " where live_generation.tenant_id = excluded.tenant_id";
    private static final String GO_LIVE = INSERT_LIVE + ", generation = excluded.generation" + OWN;
    private static final String KEEP_LIVE = INSERT_LIVE + OWN;
    private static final String OF_DOCUMENT = " where tenant_id = ? and document_id = ?";
    private static final String IS_LIVE =
            " and generation = (select generation from live_generation where document_id = chunk.document_id)";
    private static final String IS_NOT_LIVE =
            " and generation not in (select generation from live_generation where document_id = chunk.document_id)";

    private static final String SWEEP =
            "delete from chunk where document_id = ? and generation = ? and created_at < ?" + IS_NOT_LIVE + """
             and not exists (select 1 from ingest_job
             where ingest_job.document_id = chunk.document_id and ingest_job.generation = chunk.generation)
            """;

    private final Sql sql;
    private final StringList words = new StringList();
    private final TagList tags = new TagList();
    private final PositionList places = new PositionList();
    private final VectorBytes vectors = new VectorBytes();

    ChunkWriter(Sql sql) {
        this.sql = sql;
    }

    /** Writes each chunk in the generation that it names itself. */
    void put(List<EmbeddedChunk> chunks) {
        sql.batch(PUT, chunks.stream().map(c -> row(c, c.chunk().generation())).toList());
    }

    /** A vector that was staged for the chunk as it was before goes. */
    void put(EmbeddedChunk chunk, int generation) {
        sql.update(PUT, row(chunk, generation));
        sql.update(
                "delete from staged_vector" + OF_DOCUMENT + " and generation = ? and id = ?",
                chunk.chunk().tenantId(),
                chunk.chunk().documentId(),
                generation,
                chunk.chunk().id());
    }

    /** Makes a generation the live one. Returns false when the document is another tenant's. */
    boolean goLive(IndexKey key, UUID knowledgeBaseId, UUID documentId, int generation) {
        return sql.update(GO_LIVE, documentId, key.tenantId(), knowledgeBaseId, key.embeddingModel(), generation) > 0;
    }

    /** Makes a generation the live one where there is none yet. Returns false when the document is another tenant's. */
    boolean goLiveAsFirst(IndexKey key, UUID knowledgeBaseId, UUID documentId, int generation) {
        return sql.update(KEEP_LIVE, documentId, key.tenantId(), knowledgeBaseId, key.embeddingModel(), generation) > 0;
    }

    void deleteWhatIsNotLive(UUID tenantId, UUID documentId) {
        sql.update("delete from chunk" + OF_DOCUMENT + IS_NOT_LIVE, tenantId, documentId);
    }

    void deleteGeneration(UUID tenantId, UUID documentId, int generation) {
        sql.update(
                "delete from chunk" + OF_DOCUMENT + " and generation = ?" + IS_NOT_LIVE,
                tenantId,
                documentId,
                generation);
    }

    /** Looks again, since a job may have begun meanwhile. */
    int sweep(AbandonedGeneration abandoned, Instant madeBefore) {
        return sql.update(SWEEP, abandoned.documentId(), abandoned.generation(), madeBefore);
    }

    /** Returns how many live chunks there were. */
    int setAvailable(UUID tenantId, UUID documentId, boolean available) {
        return sql.update("update chunk set available = ?" + OF_DOCUMENT + IS_LIVE, available, tenantId, documentId);
    }

    /** Returns for each id whether it was there. */
    int[] deleteLive(UUID tenantId, UUID documentId, List<String> ids) {
        return sql.batch(
                "delete from chunk" + OF_DOCUMENT + IS_LIVE + " and id = ?",
                ids.stream()
                        .map(id -> new @Nullable Object[] {tenantId, documentId, id})
                        .toList());
    }

    void deleteDocuments(UUID tenantId, List<UUID> documentIds) {
        List<@Nullable Object[]> rows = documentIds.stream()
                .map(id -> new @Nullable Object[] {tenantId, id})
                .toList();
        sql.batch("delete from chunk" + OF_DOCUMENT, rows);
        sql.batch("delete from live_generation" + OF_DOCUMENT, rows);
    }

    void deleteKnowledgeBase(UUID tenantId, UUID knowledgeBaseId) {
        String ofBase = " where tenant_id = ? and knowledge_base_id = ?";
        sql.update("delete from chunk" + ofBase, tenantId, knowledgeBaseId);
        sql.update("delete from live_generation" + ofBase, tenantId, knowledgeBaseId);
        sql.update("delete from staged_vector" + ofBase, tenantId, knowledgeBaseId);
    }

    private @Nullable Object[] row(EmbeddedChunk embedded, int generation) {
        Chunk chunk = embedded.chunk();
        return new @Nullable Object[] {
            chunk.documentId(),
            generation,
            chunk.id(),
            chunk.tenantId(),
            chunk.knowledgeBaseId(),
            chunk.ordinal(),
            chunk.tokens(),
            chunk.available(),
            chunk.manual(),
            chunk.createdAt(),
            embedded.documentName(),
            words.convertToDatabaseColumn(chunk.headings()),
            words.convertToDatabaseColumn(chunk.keywords()),
            words.convertToDatabaseColumn(chunk.questions()),
            tags.convertToDatabaseColumn(chunk.tags()),
            places.convertToDatabaseColumn(chunk.positions()),
            chunk.content(),
            vectors.convertToDatabaseColumn(embedded.vector())
        };
    }
}
