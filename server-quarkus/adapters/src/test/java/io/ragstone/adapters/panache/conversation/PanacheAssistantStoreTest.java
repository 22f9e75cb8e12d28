package io.ragstone.adapters.panache.conversation;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.conversation.AssistantStore;
import io.ragstone.core.conversation.AssistantStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheAssistantStoreTest extends AssistantStoreContract {
    @Inject
    AssistantStore store;

    @Override
    protected AssistantStore store() {
        return store;
    }
}
