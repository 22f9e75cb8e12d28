package io.ragstone.adapters.panache.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.ask.cache.KnowledgeStates;
import io.ragstone.core.ask.cache.KnowledgeStatesContract;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.tenant.TenantStore;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheKnowledgeStatesTest extends KnowledgeStatesContract {
    @Inject
    KnowledgeStates states;

    @Inject
    KnowledgeBaseStore bases;

    @Inject
    DocumentStore documents;

    @Inject
    ChunkStore chunks;

    @Inject
    TenantStore tenants;

    @Override
    protected KnowledgeStates states() {
        return states;
    }

    @Override
    protected Stores stores() {
        return new Stores(bases, documents, chunks, tenants);
    }
}
