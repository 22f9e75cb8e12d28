package io.ragstone.core.intake;

import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.FakeDocumentStore;

class FakeOriginStoreTest extends OriginStoreContract {
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeOriginStore store = new FakeOriginStore(documents);

    @Override
    protected OriginStore store() {
        return store;
    }

    @Override
    protected DocumentStore documents() {
        return documents;
    }
}
