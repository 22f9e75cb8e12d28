package io.ragstone.core.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of documents. A key is made by us, never by a user, and looks like {@code tenant/document}: two path
 * segments of letters, digits and dashes.
 */
public interface BlobStore {
    /** Stores the stream's bytes durably under the key, replacing what was there, and returns how many there were. */
    long put(String key, InputStream content) throws IOException;

    /** Throws {@link java.nio.file.NoSuchFileException} when there is nothing under the key. */
    InputStream open(String key) throws IOException;

    /** Does nothing when there is nothing under the key. */
    void delete(String key) throws IOException;

    /** Fails when nothing could be stored now. */
    void check() throws IOException;
}
