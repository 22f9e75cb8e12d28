package io.ragstone.core.document;

class FakeChunkStoreTest extends ChunkStoreContract {
    private final FakeChunkStore store = new FakeChunkStore();

    @Override
    protected ChunkStore store() {
        return store;
    }
}
