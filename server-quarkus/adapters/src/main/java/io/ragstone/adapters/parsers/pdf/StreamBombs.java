package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.reading.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for streams that are small in the file and huge in memory, before the library unpacks them there. It unpacks
 * every stream itself, into nothing, and counts.
 */
public final class StreamBombs {
    /** What unpacks to less than this many bytes does no harm, however well it was packed. */
    private static final long HARMLESS = 64L << 20;

    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

    private final Reading reading;
    private final ByteBuffer file;
    private final byte[] sink = new byte[1 << 16];

    private StreamBombs(Reading reading, ByteBuffer file) {
        this.reading = reading;
        this.file = file;
    }

    /** Refuses a file with such a stream. */
    public static void check(Reading reading) throws IOException {
        try (FileChannel channel = FileChannel.open(reading.source().file(), StandardOpenOption.READ)) {
            long size = Math.min(channel.size(), Integer.MAX_VALUE);
            new StreamBombs(reading, channel.map(FileChannel.MapMode.READ_ONLY, 0, size)).check();
        }
    }

    private void check() {
        for (int at = 0; at < file.limit() - KEYWORD.length - 3; at++) {
            if (file.get(at) == 's' && isKeyword(at)) {
                int start = at + KEYWORD.length;
                while (start < file.limit() - 2
                        && (file.get(start) == '\r' || file.get(start) == '\n' || file.get(start) == ' ')) {
                    start++;
                }
                if (isDeflated(start)) {
                    unpack(start);
                }
            }
        }
    }

    /** "stream", but not the end of "endstream". */
    private boolean isKeyword(int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (file.get(at + i) != KEYWORD[i]) {
                return false;
            }
        }
        return at == 0 || file.get(at - 1) != 'd';
    }

    private boolean isDeflated(int at) {
        int first = file.get(at) & 0xff;
        int second = file.get(at + 1) & 0xff;
        return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
    }

    private void unpack(int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.duplicate().position(start));
            int count;
            do {
                reading.checkTime();
                count = inflater.inflate(sink);
                long packed = Math.max(1, inflater.getBytesRead());
                long unpacked = inflater.getBytesWritten();
                if (unpacked > HARMLESS && unpacked > packed * reading.limits().maxInflation()) {
                    throw reading.refusal("unpacks to far more than its size, as files do that are meant to do harm");
                }
            } while (count > 0);
        } catch (DataFormatException e) {
            // Damaged streams are common; what could be unpacked was counted, and the library decides about the rest.
            return;
        } finally {
            inflater.end();
        }
    }
}
