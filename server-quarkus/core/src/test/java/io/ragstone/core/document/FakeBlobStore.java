package io.ragstone.core.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs in memory. */
public final class FakeBlobStore implements BlobStore {
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public long put(String key, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        blobs.put(checked(key), bytes);
        return bytes.length;
    }

    @Override
    public InputStream open(String key) throws IOException {
        byte[] bytes = blobs.get(checked(key));
        if (bytes == null) {
            throw new NoSuchFileException(key);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void delete(String key) {
        blobs.remove(checked(key));
    }

    @Override
    public void check() {}

    /** What is kept at the moment. */
    public Set<String> keys() {
        return Set.copyOf(blobs.keySet());
    }

    private static String checked(String key) {
        if (!key.matches("[A-Za-z0-9-]+/[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("Not a blob key: " + key);
        }
        return key;
    }
}
