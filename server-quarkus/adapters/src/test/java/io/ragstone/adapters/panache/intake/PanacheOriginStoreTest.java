package io.ragstone.adapters.panache.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.intake.OriginStore;
import io.ragstone.core.intake.OriginStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PanacheOriginStoreTest extends OriginStoreContract {
    @Inject
    OriginStore store;

    @Inject
    DocumentStore documents;

    @Override
    protected OriginStore store() {
        return store;
    }

    @Override
    protected DocumentStore documents() {
        return documents;
    }
}
