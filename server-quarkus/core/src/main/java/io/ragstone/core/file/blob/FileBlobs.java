package io.ragstone.core.file.blob;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of files. At every moment a row refers to them or the ledger has their key, so that none are forgotten. */
public final class FileBlobs {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobs.class);
    private static final int AT_ONCE = 1_000;

    private final BlobStore blobs;
    private final BlobLedger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public FileBlobs(BlobStore blobs, BlobLedger ledger, Transactions transactions, Clock clock) {
        this.blobs = blobs;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Stores the bytes, and then in one transaction the row, which is made knowing how many there are. */
    public <T> T store(String key, InputStream content, LongFunction<T> row) throws IOException {
        ledger.enter(key, clock.instant());
        try {
            long size = blobs.put(key, content);
            return transactions.call(() -> {
                T made = row.apply(size);
                if (!ledger.strike(key)) {
                    throw new CoreException(ErrorCode.TIMEOUT, "Storing the file took too long. Try it again.");
                }
                return made;
            });
        } catch (IOException | RuntimeException e) {
            discard(key);
            throw e;
        }
    }

    public InputStream open(String key) throws IOException {
        return blobs.open(key);
    }

    /** Called in the transaction that removes the row; the bytes go after it. */
    public void release(String key) {
        ledger.enter(key, clock.instant());
    }

    /** What cannot be deleted now is left to the sweep. */
    public void discard(String key) {
        try {
            delete(key);
        } catch (RuntimeException e) {
            LOG.warn("The bytes {} of a file could not be deleted now; it is tried again later.", key, e);
        }
    }

    /** Deletes what nobody referred to since then, and returns how much that was. */
    public int sweep(Instant before) {
        List<String> left = ledger.enteredBefore(before, AT_ONCE);
        left.forEach(this::discard);
        return left.size();
    }

    /** The key goes out with the bytes or stays: who is just making a row for it waits, and then finds it gone. */
    private void delete(String key) {
        transactions.run(() -> {
            if (ledger.strike(key)) {
                try {
                    blobs.delete(key);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
