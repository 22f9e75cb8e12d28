package io.ragstone.adapters.panache.chunk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads live chunks with their vectors. */
@ApplicationScoped
class EmbeddedChunkRepository implements PanacheRepositoryBase<EmbeddedChunkEntity, ChunkColumns.Key> {
    /** A staged vector of the index's model counts instead of the one in the chunk, which may still be of another. */
    private static final String IN_INDEX = """
            select c, s.vector from EmbeddedChunkEntity c
            join LiveGenerationEntity l on l.documentId = c.documentId and l.generation = c.generation
            left join StagedVectorEntity s
                on s.documentId = c.documentId and s.generation = c.generation and s.id = c.id and s.model = :model
            where c.tenantId = :tenant and c.documentId = :document and c.id in :ids
            and (l.model = :model or s.model is not null)
            """;

    record Found(EmbeddedChunkEntity chunk, @Nullable Vector staged) {}

    List<EmbeddedChunk> byIds(IndexKey key, UUID documentId, Collection<String> ids) {
        return getEntityManager()
                .createQuery(IN_INDEX, Found.class)
                .setParameter("model", key.embeddingModel())
                .setParameter("tenant", key.tenantId())
                .setParameter("document", documentId)
                .setParameter("ids", ids)
                .getResultStream()
                .map(found -> found.chunk().toEmbeddedChunk(found.staged()))
                .toList();
    }
}
