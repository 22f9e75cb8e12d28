package io.ragstone.adapters.panache.document;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.DocumentStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheDocumentStoreTest extends DocumentStoreContract {
    @Inject
    DocumentStore store;

    @Override
    protected DocumentStore store() {
        return store;
    }
}
