package io.ragstone.core.ingest;

import io.ragstone.core.ingest.parse.ParseException;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Lets large files be read one after the other, so that together they do not take more memory than each may. */
final class LargeFiles {
    private final long large;
    private final Semaphore turn = new Semaphore(1, true);

    /** @param large from how many bytes a file is one of them */
    LargeFiles(long large) {
        this.large = large;
    }

    /** The reading of a file. */
    interface Body<T> {
        T read() throws IOException;
    }

    /** Reads a file of that size at once, or when it is its turn. */
    <T> T read(long size, Body<T> body) throws IOException {
        if (size < large) {
            return body.read();
        }
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParseException("The parsing of this document was stopped before it was read.", e);
        }
        try {
            return body.read();
        } finally {
            turn.release();
        }
    }
}
