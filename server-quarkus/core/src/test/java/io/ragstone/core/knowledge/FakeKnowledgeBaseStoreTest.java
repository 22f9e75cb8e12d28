package io.ragstone.core.knowledge;

import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.FakeDocumentStore;

class FakeKnowledgeBaseStoreTest extends KnowledgeBaseStoreContract {
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeKnowledgeBaseStore store = new FakeKnowledgeBaseStore(documents);

    @Override
    protected KnowledgeBaseStore store() {
        return store;
    }

    @Override
    protected DocumentStore documents() {
        return documents;
    }
}
