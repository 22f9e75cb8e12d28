package io.ragstone.surfaces.boundary.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Says how many bytes there were once the last one has been read. */
final class CountedStream extends FilterInputStream {
    private final LongConsumer total;
    private long read;
    private boolean told;

    CountedStream(InputStream stream, LongConsumer total) {
        super(stream);
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = in.read(bytes, offset, length);
        count(some);
        return some;
    }

    private void count(int bytes) {
        if (bytes >= 0) {
            read += bytes;
        } else if (!told) {
            told = true;
            total.accept(read);
        }
    }
}
