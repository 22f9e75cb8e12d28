package io.ragstone.adapters.parsers.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What items of lists begin with. */
final class Markers {
    private static final String BULLETS =
            "[\u2022\u2023\u2043\u25aa\u25ab\u25b8\u25ba\u25cf\u25cb\u25e6\u25a0\u25a1\u27a2\u2713\u2714\u2756\u00b7\uf0a7\uf0b7\uf0d8\uf076\uf02d]|[-\u2013\u2014*]";
    private static final String NUMBERS = "\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,5})[.)]|\\([A-Z]\\)|\\[\\d{1,3}\\]";
    private static final Pattern BULLET = Pattern.compile("(?:" + BULLETS + ")\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("(?:" + NUMBERS + ")\\s+(?=\\S)");
    private static final Pattern ALONE = Pattern.compile("(?:" + BULLETS + ")|(?:" + NUMBERS + ")");

    private Markers() {}

    static boolean isMarker(String text) {
        return ALONE.matcher(text).matches();
    }

    static boolean isBullet(String line) {
        return BULLET.matcher(line).lookingAt();
    }

    /** The line as an item of a list, with its bullet in plain characters, or null when it is none. */
    static @Nullable String item(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return "- " + line.substring(bullet.end());
        }
        return NUMBER.matcher(line).lookingAt() ? line : null;
    }
}
