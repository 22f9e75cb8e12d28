package io.ragstone.adapters.panache.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.ask.session.AskSessionStore;
import io.ragstone.core.ask.session.AskSessionStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheAskSessionStoreTest extends AskSessionStoreContract {
    @Inject
    AskSessionStore store;

    @Override
    protected AskSessionStore store() {
        return store;
    }
}
