package io.ragstone.core.ingest.history;

class FakePastRunStoreTest extends PastRunStoreContract {
    private final PastRunStore store = new FakePastRunStore();

    @Override
    protected PastRunStore store() {
        return store;
    }
}
