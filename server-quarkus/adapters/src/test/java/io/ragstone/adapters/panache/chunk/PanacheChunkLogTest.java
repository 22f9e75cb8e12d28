package io.ragstone.adapters.panache.chunk;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.chunk.ChunkLogContract;
import io.ragstone.core.document.chunk.ChunkStore;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheChunkLogTest extends ChunkLogContract {
    @Inject
    ChunkStore store;

    @Override
    protected ChunkStore store() {
        return store;
    }
}
