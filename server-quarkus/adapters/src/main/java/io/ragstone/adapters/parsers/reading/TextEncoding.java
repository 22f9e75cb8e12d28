package io.ragstone.adapters.parsers.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out how a text is encoded: by its mark, then by what it can be at all, then by what is likely. */
public final class TextEncoding {
    private static final int SAMPLE = 1 << 16;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<Charset> EAST_ASIAN =
            List.of(Charset.forName("GB18030"), Charset.forName("Big5"), Charset.forName("Shift_JIS"));

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

    /** The encoding of a text that has no mark at its beginning. */
    public static Charset detect(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        if (decodes(bytes, bytes.length, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset likely = likely(bytes);
        return likely != null ? likely : mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN;
    }

    private static @Nullable Charset likely(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        int length = Math.min(bytes.length, SAMPLE);
        detector.handleData(bytes, 0, length);
        detector.dataEnd();
        Charset found = charset(detector.getDetectedCharset());
        if (found != null && decodes(bytes, length, found)) {
            return found;
        }
        // Few bytes tell the detector nothing; what is all double-byte characters is hardly a western text.
        return doubleBytes(bytes, length)
                ? EAST_ASIAN.stream()
                        .filter(charset -> decodes(bytes, length, charset))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null || name.equals("US-ASCII") ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Whether bytes beyond ASCII come in pairs, as good as always. */
    private static boolean doubleBytes(byte[] bytes, int length) {
        int pairs = 0;
        int singles = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                boolean pair = i + 1 < length && (bytes[i + 1] < 0 || bytes[i + 1] >= 0x40);
                pairs += pair ? 1 : 0;
                singles += pair ? 0 : 1;
                i += pair ? 1 : 0;
            }
        }
        return pairs > 0 && singles * 20 < pairs && pairs * 3 > length / 2;
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

    private static boolean decodes(byte[] bytes, int length, Charset charset) {
        // A sample may end inside a character.
        int whole = length < bytes.length ? lastLineEnd(bytes, length) : length;
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, whole));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        for (int i = length; i > length / 2; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return length;
    }

    private record Mark(Charset charset, int length) {
        private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
        private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

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
