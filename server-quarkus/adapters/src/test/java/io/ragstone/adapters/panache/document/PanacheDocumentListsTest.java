package io.ragstone.adapters.panache.document;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.DocumentListsContract;
import io.ragstone.core.document.DocumentStore;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheDocumentListsTest extends DocumentListsContract {
    @Inject
    DocumentStore store;

    @Override
    protected DocumentStore store() {
        return store;
    }
}
