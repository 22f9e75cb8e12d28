package io.ragstone.adapters.panache.file;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.file.blob.BlobLedger;
import io.ragstone.core.file.blob.BlobLedgerContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheBlobLedgerTest extends BlobLedgerContract {
    @Inject
    BlobLedger store;

    @Override
    protected BlobLedger store() {
        return store;
    }
}
