package io.ragstone.adapters.parsers.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the first bytes and the name of a file say about it. */
public final class FileKind {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final Pattern HTML = Pattern.compile(
            "\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,1000}?-->\\s*)*(<!doctype\\s+html|<html[\\s>])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern JSON = Pattern.compile("[\\s\\[]*+\\{\\s*(?:\"[^\"\\n]{0,200}\"\\s*:|\\}\\s*\\z)");

    private FileKind() {}

    /** The name's ending in lower case, without the dot; empty when there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/')
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public static boolean endsWith(String name, Set<String> endings) {
        return endings.contains(ending(name));
    }

    public static boolean isPdf(byte[] head) {
        return latin(head, 1024).stripLeading().startsWith("%PDF-");
    }

    public static boolean isZip(byte[] head) {
        return startsWith(head, ZIP);
    }

    /** The container of Office's old formats, and of its encrypted new ones. */
    public static boolean isOle2(byte[] head) {
        return startsWith(head, OLE2);
    }

    public static boolean isHtml(byte[] head) {
        String text = latin(head, head.length);
        return HTML.matcher(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text)
                .find();
    }

    /** Whether this says of itself that it is XML. */
    public static boolean isXml(byte[] head) {
        String text = TextEncoding.decode(head);
        return text.stripLeading().startsWith("<?xml");
    }

    /** Whether a text begins as an object in JSON does, or an array of such. */
    public static boolean isJson(String text) {
        return JSON.matcher(text).lookingAt();
    }

    /** Whether this can be the beginning of a text in any encoding. */
    public static boolean isText(byte[] head) {
        if (isZip(head) || isOle2(head) || isPdf(head)) {
            return false;
        }
        if (TextEncoding.isMarked(head)) {
            return true;
        }
        int controls = 0;
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
            controls += b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
        }
        // UTF-16 and UTF-32 have many zeros, but hardly any other control characters.
        boolean usual = controls * 50 <= head.length && (zeros * 50 <= head.length || controls == 0);
        return usual || (zeros + controls > 0 && TextEncoding.isWide(head));
    }

    public static String latin(byte[] head, int length) {
        return new String(head, 0, Math.min(length, head.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
