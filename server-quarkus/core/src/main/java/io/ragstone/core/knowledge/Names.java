package io.ragstone.core.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Finds a name that nobody has yet, as people do: "report.pdf", "report(1).pdf", "report(2).pdf". */
public final class Names {
    private static final int MAX_BYTES = 255;

    private Names() {}

    /** @param taken the names in use, in lower case */
    public static String free(String wanted, Set<String> taken) {
        if (!taken.contains(wanted.toLowerCase(Locale.ROOT))) {
            return wanted;
        }
        int dot = wanted.lastIndexOf('.');
        String stem = dot <= 0 ? wanted : wanted.substring(0, dot);
        String ending = dot <= 0 ? "" : wanted.substring(dot);
        int number = 1;
        while (taken.contains(numbered(stem, number, ending).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return numbered(stem, number, ending);
    }

    /** A long name gives way to its number: with it, it is no longer than a file's name may be. */
    private static String numbered(String stem, int number, String ending) {
        String tail = "(" + number + ")" + ending;
        String kept = stem;
        while (!kept.isEmpty() && (kept + tail).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + tail;
    }

    /** What every variant of a name begins with, in lower case. */
    public static String stem(String wanted) {
        int dot = wanted.lastIndexOf('.');
        return (dot <= 0 ? wanted : wanted.substring(0, dot)).toLowerCase(Locale.ROOT);
    }
}
