package io.ragstone.core.document.chunk;

class FakeChunkLogTest extends ChunkLogContract {
    private final FakeChunkStore store = new FakeChunkStore();

    @Override
    protected ChunkStore store() {
        return store;
    }
}
