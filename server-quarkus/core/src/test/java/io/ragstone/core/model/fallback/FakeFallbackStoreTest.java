package io.ragstone.core.model.fallback;

class FakeFallbackStoreTest extends FallbackStoreContract {
    private final FakeFallbackStore store = new FakeFallbackStore();

    @Override
    protected FallbackStore store() {
        return store;
    }
}
