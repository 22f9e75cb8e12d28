package io.ragstone.core.wiki.patch;

class FakePatchStoreTest extends PatchStoreContract {
    private final FakePatchStore store = new FakePatchStore();

    @Override
    protected PatchStore store() {
        return store;
    }
}
