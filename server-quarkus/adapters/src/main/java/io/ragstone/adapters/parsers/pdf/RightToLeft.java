package io.ragstone.adapters.parsers.pdf;

import java.text.Bidi;

/** Text in Hebrew, Arabic and the like, which pages show in another order than it is read. */
final class RightToLeft {
    private RightToLeft() {}

    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0590' && c <= '\u08ff') {
                return true;
            }
        }
        return false;
    }

    /** A line as it is shown, from left to right, in the order in which it is read. */
    static String logical(String shown) {
        if (!isIn(shown)) {
            return shown;
        }
        Bidi bidi = new Bidi(shown, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = shown.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 1 ? new StringBuilder(run).reverse().toString() : run;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }
}
