package io.ragstone.core.conversation;

class FakeAssistantStoreTest extends AssistantStoreContract {
    private final FakeAssistantStore store = new FakeAssistantStore();

    @Override
    protected AssistantStore store() {
        return store;
    }
}
