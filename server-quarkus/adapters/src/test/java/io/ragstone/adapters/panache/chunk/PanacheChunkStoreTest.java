package io.ragstone.adapters.panache.chunk;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.ChunkStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheChunkStoreTest extends ChunkStoreContract {
    @Inject
    ChunkStore store;

    @Override
    protected ChunkStore store() {
        return store;
    }
}
