package io.ragstone.core.file;

class FakeFileStoreTest extends FileStoreContract {
    private final FileStore store = new FakeFileStore();

    @Override
    protected FileStore store() {
        return store;
    }
}
