package io.ragstone.core.health;

class FakeHeartbeatStoreTest extends HeartbeatStoreContract {
    private final FakeHeartbeatStore store = new FakeHeartbeatStore();

    @Override
    protected HeartbeatStore store() {
        return store;
    }
}
