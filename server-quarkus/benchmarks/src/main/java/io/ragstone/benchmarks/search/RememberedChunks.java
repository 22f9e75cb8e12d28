package io.ragstone.benchmarks.search;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Chunks in memory, found by their ids at once. */
final class RememberedChunks extends FakeChunkStore {
    private final Map<String, Chunk> byId = new HashMap<>();

    RememberedChunks(Passages passages) {
        for (int number = 0; number < passages.count(); number++) {
            Chunk chunk = passages.passage(number).chunk();
            byId.put(chunk.id(), chunk);
        }
    }

    @Override
    public List<Chunk> findAll(UUID tenantId, Collection<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
