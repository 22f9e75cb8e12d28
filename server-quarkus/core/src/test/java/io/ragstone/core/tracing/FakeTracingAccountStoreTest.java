package io.ragstone.core.tracing;

class FakeTracingAccountStoreTest extends TracingAccountStoreContract {
    private final FakeTracingAccountStore store = new FakeTracingAccountStore();

    @Override
    protected TracingAccountStore store() {
        return store;
    }
}
