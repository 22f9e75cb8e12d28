package io.ragstone.core.file;

class FakeFileLinkStoreTest extends FileLinkStoreContract {
    private final FileLinkStore store = new FakeFileLinkStore();

    @Override
    protected FileLinkStore store() {
        return store;
    }
}
