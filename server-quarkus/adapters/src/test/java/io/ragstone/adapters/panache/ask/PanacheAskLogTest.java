package io.ragstone.adapters.panache.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.ask.session.AskLog;
import io.ragstone.core.ask.session.AskLogContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheAskLogTest extends AskLogContract {
    @Inject
    AskLog store;

    @Override
    protected AskLog store() {
        return store;
    }
}
