package io.ragstone.adapters.panache.file;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.file.FileStore;
import io.ragstone.core.file.FileStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheFileStoreTest extends FileStoreContract {
    @Inject
    FileStore store;

    @Override
    protected FileStore store() {
        return store;
    }
}
