package io.ragstone.core.ask.cache;

import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.tenant.FakeTenantStore;

class FakeKnowledgeStatesTest extends KnowledgeStatesContract {
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final Stores stores =
            new Stores(new FakeKnowledgeBaseStore(documents), documents, new FakeChunkStore(), new FakeTenantStore());

    @Override
    protected KnowledgeStates states() {
        return new FakeKnowledgeStates(stores);
    }

    @Override
    protected Stores stores() {
        return stores;
    }
}
