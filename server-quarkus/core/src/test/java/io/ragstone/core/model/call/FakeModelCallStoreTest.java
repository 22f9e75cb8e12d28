package io.ragstone.core.model.call;

class FakeModelCallStoreTest extends ModelCallStoreContract {
    private final FakeModelCallStore store = new FakeModelCallStore();

    @Override
    protected ModelCallStore store() {
        return store;
    }
}
