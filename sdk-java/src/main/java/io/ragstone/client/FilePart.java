package io.ragstone.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file to upload: its name and where its bytes come from. The bytes are read while they are sent, so a file may be
 * larger than the memory. When they cannot be read, the call that sends them throws an {@link java.io.UncheckedIOException}.
 *
 * <pre>{@code
 * FilePart.of(Path.of("manual.pdf"));
 * FilePart.of("notes.txt", "Remember the milk.".getBytes(UTF_8));
 * FilePart.of("export.csv", inputStream);                  // length unknown: sent in chunks
 * FilePart.of("export.csv", inputStream, 20_000_000);      // length known: sent with it
 * FilePart.ofSource("export.csv", -1, () -> blob.open());  // opened when it is sent
 * }</pre>
 */
public final class FilePart {
    /** Says that a length is not known. */
    public static final long UNKNOWN_LENGTH = -1;

    private final String fileName;
    private final long length;
    private final boolean repeatable;
    private final Source source;

    /** Where a file's bytes come from; each call opens them anew. */
    @FunctionalInterface
    public interface Source {
        /** Opens the bytes; the stream is closed after they were sent. */
        InputStream open() throws IOException;
    }

    private FilePart(String fileName, long length, boolean repeatable, Source source) {
        if (fileName.isEmpty()) {
            throw new IllegalArgumentException("A file part needs a file name.");
        }
        this.fileName = fileName;
        this.length = length;
        this.repeatable = repeatable;
        this.source = source;
    }

    /** A file on disk, under its own name. */
    public static FilePart of(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("The path " + file + " names no file.");
        }
        return of(name.toString(), file);
    }

    /** A file on disk, under another name. */
    public static FilePart of(String fileName, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        return new FilePart(fileName, UNKNOWN_LENGTH, true, () -> Files.newInputStream(file)).sizedBy(file);
    }

    /** Bytes in memory. */
    public static FilePart of(String fileName, byte[] content) {
        byte[] own = content.clone();
        return new FilePart(fileName, own.length, true, () -> new ByteArrayInputStream(own));
    }

    /** A stream of unknown length. It is read once and closed after it was sent. */
    public static FilePart of(String fileName, InputStream content) {
        return of(fileName, content, UNKNOWN_LENGTH);
    }

    /** A stream of exactly {@code length} bytes. It is read once and closed after it was sent. */
    public static FilePart of(String fileName, InputStream content, long length) {
        AtomicBoolean taken = new AtomicBoolean();
        return new FilePart(fileName, length, false, () -> {
            if (taken.getAndSet(true)) {
                throw new IOException("its stream was already sent, and can be read only once");
            }
            return content;
        });
    }

    /** Bytes that are opened when they are sent, each time anew. */
    public static FilePart ofSource(String fileName, long length, Source source) {
        return new FilePart(fileName, length, true, source);
    }

    private FilePart sizedBy(Path file) {
        try {
            return new FilePart(fileName, Files.size(file), repeatable, source);
        } catch (IOException e) {
            throw new IllegalArgumentException("The size of " + file + " cannot be read.", e);
        }
    }

    /** The name under which the server will know the file. */
    public String fileName() {
        return fileName;
    }

    /** The number of bytes, or {@link #UNKNOWN_LENGTH}. */
    public long length() {
        return length;
    }

    /** Whether the bytes can be sent a second time. */
    boolean repeatable() {
        return repeatable;
    }

    InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public String toString() {
        return "FilePart[" + fileName + (length < 0 ? "]" : ", " + length + " bytes]");
    }
}
