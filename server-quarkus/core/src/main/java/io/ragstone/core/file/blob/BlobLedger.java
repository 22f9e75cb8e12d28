package io.ragstone.core.file.blob;

import java.time.Instant;
import java.util.List;

/**
 * Keys of blobs that no row refers to yet, or any more. A key is entered before its bytes are stored, and with the
 * removal of the row that refers to them; so whatever a crash leaves behind is known by its key.
 */
public interface BlobLedger {
    /** A key that is there already stays as it is. */
    void enter(String key, Instant since);

    /** Takes a key out; false when it was not there. Within a transaction nobody else takes it out until that ends. */
    boolean strike(String key);

    /** The keys that have been there longest. */
    List<String> enteredBefore(Instant time, int most);
}
