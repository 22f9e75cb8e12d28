package io.ragstone.adapters.panache.tracing;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.tracing.TracingAccountStore;
import io.ragstone.core.tracing.TracingAccountStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheTracingAccountStoreTest extends TracingAccountStoreContract {
    @Inject
    TracingAccountStore store;

    @Override
    protected TracingAccountStore store() {
        return store;
    }
}
