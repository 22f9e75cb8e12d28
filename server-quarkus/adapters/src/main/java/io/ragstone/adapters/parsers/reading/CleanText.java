package io.ragstone.adapters.parsers.reading;

/** Takes out of text what no text should have and no database takes: zero bytes, controls, torn surrogates. */
public final class CleanText {
    private static final char UNKNOWN = '\ufffd';

    private CleanText() {}

    /** Lines end with a line feed afterwards, however they ended before. */
    public static String of(String text) {
        return isClean(text) ? text : clean(text);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t')
                    || (c >= '\u007f' && c < '\u00a0')
                    || c == '\ufeff'
                    || c == '\uffff') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(next)) {
                clean.append(c).append(next);
                i++;
            } else if (Character.isSurrogate(c)) {
                clean.append(UNKNOWN);
            } else if (c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085') {
                clean.append(c == '\r' && next == '\n' ? "" : "\n");
            } else if (c == '\n' || c == '\t' || !isNoise(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isNoise(char c) {
        return c < ' ' || (c >= '\u007f' && c < '\u00a0') || c == '\ufeff' || c >= '\ufffe';
    }
}
