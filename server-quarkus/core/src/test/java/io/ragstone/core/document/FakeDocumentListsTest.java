package io.ragstone.core.document;

class FakeDocumentListsTest extends DocumentListsContract {
    private final FakeDocumentStore store = new FakeDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }
}
