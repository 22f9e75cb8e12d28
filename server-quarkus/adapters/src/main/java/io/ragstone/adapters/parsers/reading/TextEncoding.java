package io.ragstone.adapters.parsers.reading;

import io.ragstone.adapters.parsers.reading.charset.LikelyCharset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds out how a text is encoded: by its mark, then by what it can be at all, then by what is likely. */
public final class TextEncoding {
    private static final int SAMPLE = 1 << 16;

    private TextEncoding() {}

    /** Whether the bytes begin with the mark of a Unicode encoding. */
    public static boolean isMarked(byte[] head) {
        return Mark.of(head) != null;
    }

    public static String decode(byte[] bytes) {
        Mark mark = Mark.of(bytes);
        if (mark != null) {
            return new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
        }
        return new String(bytes, detect(bytes));
    }

    /** A file of text as characters, without its mark; the file may be large. */
    public static Reader reader(Path file) throws IOException {
        byte[] sample = sample(file);
        Mark mark = Mark.of(sample);
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(mark == null ? 0 : mark.length());
        return new BufferedReader(new InputStreamReader(bytes, mark == null ? detect(sample) : mark.charset()), SAMPLE);
    }

    /** The beginning of a file, or its first part that is not all ASCII. */
    private static byte[] sample(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] first = bytes.readNBytes(SAMPLE);
            for (byte[] next = first; next.length > 0; next = bytes.readNBytes(SAMPLE)) {
                if (!isAscii(next)) {
                    return upToLineEnd(next);
                }
            }
            return first;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    /** A sample should not end inside of a character. */
    private static byte[] upToLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (bytes.length == SAMPLE && end > SAMPLE / 2 && bytes[end - 1] != '\n') {
            end--;
        }
        return end > SAMPLE / 2 && end < bytes.length && bytes[end - 1] == '\n' ? Arrays.copyOf(bytes, end) : bytes;
    }

    /** Whether bytes that may look like anything are a text in UTF-16 or UTF-32 without a mark. */
    public static boolean isWide(byte[] head) {
        return utf32(head) != null || LikelyCharset.isWide(head);
    }

    /** The encoding of a text that has no mark at its beginning. */
    public static Charset detect(byte[] bytes) {
        Charset wide = utf32(bytes);
        if (wide == null) {
            wide = wide(bytes);
        }
        if (wide != null) {
            return wide;
        }
        if (isUtf8(bytes)) {
            return FileKind.latin(bytes, SAMPLE).contains("\u001b$B")
                    ? Charset.forName("ISO-2022-JP")
                    : StandardCharsets.UTF_8;
        }
        return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : LikelyCharset.of(bytes);
    }

    /** UTF-32 without a mark: three of four bytes are nearly always the same, and never a number that is too large. */
    private static @Nullable Charset utf32(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~3;
        boolean little = length >= 8;
        boolean big = length >= 8;
        for (int i = 0; i < length && (little || big); i += 4) {
            big &= bytes[i] == 0 && bytes[i + 1] >= 0 && bytes[i + 1] <= 0x10 && (bytes[i + 2] | bytes[i + 3]) != 0;
            little &= bytes[i + 3] == 0 && bytes[i + 2] >= 0 && bytes[i + 2] <= 0x10 && (bytes[i] | bytes[i + 1]) != 0;
        }
        return big ? Mark.UTF_32BE : little ? Mark.UTF_32LE : null;
    }

    /** UTF-16 without a mark: every other byte is zero, or the same for spaces and ends of lines. */
    private static @Nullable Charset wide(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int littleZeros = 0;
        int bigZeros = 0;
        for (int i = 0; i < length; i += 2) {
            bigZeros += bytes[i] == 0 && bytes[i + 1] != 0 ? 1 : 0;
            littleZeros += bytes[i + 1] == 0 && bytes[i] != 0 ? 1 : 0;
        }
        int few = length / 100;
        if (littleZeros > few && littleZeros > 4 * bigZeros) {
            return sensible(bytes, length, StandardCharsets.UTF_16LE);
        }
        return bigZeros > few && bigZeros > 4 * littleZeros ? sensible(bytes, length, StandardCharsets.UTF_16BE) : null;
    }

    private static @Nullable Charset sensible(byte[] bytes, int length, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        long strange = text.chars()
                .filter(c -> !Character.isDefined(c) || c == 0xfffd || Character.getType(c) == Character.PRIVATE_USE)
                .count();
        return strange * 50 <= text.length() ? charset : null;
    }

    /** A UTF-8 text with a few broken bytes is still UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xfffd).count();
        long good = text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
        return good > 10 * broken;
    }

    private static boolean isUtf8(byte[] bytes) {
        CoderResult result = CoderResult.OVERFLOW;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (result.isOverflow()) {
            out.clear();
            // A sample of a large file may end inside of a character.
            result = decoder.decode(in, out, bytes.length != SAMPLE);
        }
        return !result.isError();
    }

    private record Mark(Charset charset, int length) {
        static final Charset UTF_32LE = Charset.forName("UTF-32LE");
        static final Charset UTF_32BE = Charset.forName("UTF-32BE");

        static @Nullable Mark of(byte[] bytes) {
            if (begins(bytes, 0xef, 0xbb, 0xbf)) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (begins(bytes, 0xff, 0xfe, 0, 0)) {
                return new Mark(UTF_32LE, 4);
            }
            if (begins(bytes, 0, 0, 0xfe, 0xff)) {
                return new Mark(UTF_32BE, 4);
            }
            if (begins(bytes, 0xff, 0xfe)) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            return begins(bytes, 0xfe, 0xff) ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
        }

        private static boolean begins(byte[] bytes, int... mark) {
            if (bytes.length < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if ((bytes[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
