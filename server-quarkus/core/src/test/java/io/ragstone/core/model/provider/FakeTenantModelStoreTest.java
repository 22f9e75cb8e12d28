package io.ragstone.core.model.provider;

class FakeTenantModelStoreTest extends TenantModelStoreContract {
    private final FakeTenantModelStore store = new FakeTenantModelStore();

    @Override
    protected TenantModelStore store() {
        return store;
    }
}
