package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.file.blob.BlobLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The ledger of stored bytes in the database. */
@ApplicationScoped
@StoreCall
public class PanacheBlobLedger implements BlobLedger {
    private static final String ENTER =
            "insert into loose_blob (blob_key, since) values (?, ?) on conflict (blob_key) do nothing";

    private final LooseBlobRepository blobs;
    private final Sql sql;

    PanacheBlobLedger(LooseBlobRepository blobs, Sql sql) {
        this.blobs = blobs;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void enter(String key, Instant since) {
        sql.update(ENTER, key, since);
    }

    @Override
    @Transactional
    public boolean strike(String key) {
        return blobs.delete("blobKey = ?1", key) > 0;
    }

    @Override
    public List<String> enteredBefore(Instant time, int most) {
        return blobs.before(time, most);
    }
}
