package io.ragstone.client;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** A file that was to be sent could not be read: the fault of neither the server nor the connection. */
final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private UnreadableFileException(String message, IOException cause) {
        super(message, cause);
    }

    static UnreadableFileException of(FilePart file, IOException cause) {
        return new UnreadableFileException(
                "The file \"" + file.fileName() + "\" cannot be read: " + cause.getMessage(), cause);
    }

    /** The same bytes, whose failures are told apart from those of the connection. */
    static Source telling(FilePart file, Source source) {
        return new ForwardingSource(source) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                try {
                    return super.read(sink, byteCount);
                } catch (IOException e) {
                    throw of(file, e);
                }
            }
        };
    }
}
