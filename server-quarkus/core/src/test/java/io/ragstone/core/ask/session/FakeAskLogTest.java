package io.ragstone.core.ask.session;

class FakeAskLogTest extends AskLogContract {
    private final FakeAskLog log = new FakeAskLog();

    @Override
    protected AskLog store() {
        return log;
    }
}
