package io.ragstone.adapters.parsers.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive whose parts are read one by one, and never unpack to much more than they are. */
public final class ZipPackage implements AutoCloseable {
    /** What unpacks to less than this many bytes does no harm, however well it was packed. */
    private static final long HARMLESS = 4L << 20;

    private final Reading reading;
    private final ZipFile zip;

    private ZipPackage(Reading reading, ZipFile zip) {
        this.reading = reading;
        this.zip = zip;
    }

    public static ZipPackage open(Reading reading) throws IOException {
        return new ZipPackage(reading, new ZipFile(reading.source().file().toFile()));
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part to read, if there is one of that name. */
    public Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Counted(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        Counted(ZipEntry entry) throws IOException {
            super(zip.getInputStream(entry));
            long packed = Math.max(1, entry.getCompressedSize());
            most = Math.max(HARMLESS, (long) (packed * reading.limits().maxInflation()));
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            reading.step();
            count += read;
            if (count > most) {
                throw reading.refusal("unpacks to far more than its size, as files do that are meant to do harm");
            }
        }
    }
}
