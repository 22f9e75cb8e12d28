package io.ragstone.adapters.panache.wiki;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.wiki.patch.PatchStore;
import io.ragstone.core.wiki.patch.PatchStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanachePatchStoreTest extends PatchStoreContract {
    @Inject
    PatchStore store;

    @Override
    protected PatchStore store() {
        return store;
    }
}
