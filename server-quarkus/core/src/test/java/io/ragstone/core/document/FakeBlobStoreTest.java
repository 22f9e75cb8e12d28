package io.ragstone.core.document;

class FakeBlobStoreTest extends BlobStoreContract {
    private final FakeBlobStore store = new FakeBlobStore();

    @Override
    protected BlobStore store() {
        return store;
    }
}
