package io.ragstone.core.reembed;

import io.ragstone.core.document.ChunkStore;
import io.ragstone.core.document.FakeChunkStore;
import io.ragstone.core.document.FakeStagedVectors;

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
