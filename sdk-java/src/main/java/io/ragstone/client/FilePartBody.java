package io.ragstone.client;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** Sends a file's bytes as they are read, never holding more than a buffer of them. */
final class FilePartBody extends RequestBody {
    private static final MediaType BINARY = MediaType.get("application/octet-stream");

    private final FilePart file;

    FilePartBody(FilePart file) {
        this.file = file;
    }

    @Override
    public MediaType contentType() {
        return BINARY;
    }

    @Override
    public long contentLength() {
        return file.length();
    }

    @Override
    public boolean isOneShot() {
        return !file.repeatable();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (Source source = UnreadableFileException.telling(file, Okio.source(opened()))) {
            sink.writeAll(source);
        }
    }

    private InputStream opened() throws IOException {
        try {
            return file.open();
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
    }
}
