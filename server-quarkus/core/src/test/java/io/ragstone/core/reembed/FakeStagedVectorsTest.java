package io.ragstone.core.reembed;

import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.chunk.FakeStagedVectors;

class FakeStagedVectorsTest extends StagedVectorsContract {
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final FakeStagedVectors staged = new FakeStagedVectors(chunks);

    @Override
    protected StagedVectors staged() {
        return staged;
    }

    @Override
    protected ChunkStore chunks() {
        return chunks;
    }
}
