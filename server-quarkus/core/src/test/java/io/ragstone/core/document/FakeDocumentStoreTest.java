package io.ragstone.core.document;

class FakeDocumentStoreTest extends DocumentStoreContract {
    private final FakeDocumentStore store = new FakeDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }
}
