package io.ragstone.adapters.panache.knowledge;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBaseStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheKnowledgeBaseStoreTest extends KnowledgeBaseStoreContract {
    @Inject
    KnowledgeBaseStore store;

    @Inject
    DocumentStore documents;

    @Override
    protected KnowledgeBaseStore store() {
        return store;
    }

    @Override
    protected DocumentStore documents() {
        return documents;
    }
}
