package io.ragstone.adapters.panache.conversation;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.ConversationStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheConversationStoreTest extends ConversationStoreContract {
    @Inject
    ConversationStore store;

    @Override
    protected ConversationStore store() {
        return store;
    }
}
