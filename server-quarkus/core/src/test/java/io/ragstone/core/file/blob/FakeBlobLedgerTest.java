package io.ragstone.core.file.blob;

class FakeBlobLedgerTest extends BlobLedgerContract {
    private final BlobLedger store = new FakeBlobLedger();

    @Override
    protected BlobLedger store() {
        return store;
    }
}
