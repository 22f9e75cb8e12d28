package io.ragstone.core.ask.session;

class FakeAskSessionStoreTest extends AskSessionStoreContract {
    private final FakeAskSessionStore store = new FakeAskSessionStore();

    @Override
    protected AskSessionStore store() {
        return store;
    }
}
