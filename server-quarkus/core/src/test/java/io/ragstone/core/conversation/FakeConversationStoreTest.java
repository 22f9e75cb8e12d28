package io.ragstone.core.conversation;

class FakeConversationStoreTest extends ConversationStoreContract {
    private final FakeConversationStore store = new FakeConversationStore();

    @Override
    protected ConversationStore store() {
        return store;
    }
}
