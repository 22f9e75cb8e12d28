package io.ragstone.adapters.panache.file;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.file.FileLinkStore;
import io.ragstone.core.file.FileLinkStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheFileLinkStoreTest extends FileLinkStoreContract {
    @Inject
    FileLinkStore store;

    @Override
    protected FileLinkStore store() {
        return store;
    }
}
