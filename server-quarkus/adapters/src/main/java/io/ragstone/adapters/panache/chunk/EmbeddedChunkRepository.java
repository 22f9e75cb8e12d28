package io.ragstone.adapters.panache.chunk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads live chunks with their vectors. */
@ApplicationScoped
class EmbeddedChunkRepository implements PanacheRepositoryBase<EmbeddedChunkEntity, ChunkColumns.Key> {
    List<EmbeddedChunkEntity> byIds(UUID tenantId, UUID documentId, Collection<String> ids) {
        return list(ChunkRepository.LIVE_OF_DOCUMENT + " and id in ?3", tenantId, documentId, ids);
    }
}
