package io.ragstone.adapters.panache.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.ask.settings.AskSettingsStore;
import io.ragstone.core.ask.settings.AskSettingsStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheAskSettingsStoreTest extends AskSettingsStoreContract {
    @Inject
    AskSettingsStore store;

    @Override
    protected AskSettingsStore store() {
        return store;
    }
}
