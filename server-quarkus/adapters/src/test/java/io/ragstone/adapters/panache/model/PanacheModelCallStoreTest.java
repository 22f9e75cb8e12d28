package io.ragstone.adapters.panache.model;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.model.call.ModelCallStore;
import io.ragstone.core.model.call.ModelCallStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheModelCallStoreTest extends ModelCallStoreContract {
    @Inject
    ModelCallStore store;

    @Override
    protected ModelCallStore store() {
        return store;
    }
}
