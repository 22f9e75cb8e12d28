package io.ragstone.adapters.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Counts what is read, and remembers when it was the source that failed and not the server that it is sent to. */
final class WatchedStream extends FilterInputStream {
    private long count;
    private @Nullable IOException failure;

    WatchedStream(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = in.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    long count() {
        return count;
    }

    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
