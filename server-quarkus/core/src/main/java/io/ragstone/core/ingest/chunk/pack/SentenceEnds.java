package io.ragstone.core.ingest.chunk.pack;

import java.util.Locale;
import java.util.Set;

/** Finds where sentences end, in scripts with spaces and in those without. */
public final class SentenceEnds {
    private static final String ENDS = ".!?\u2026\u0964\u06d4\u061f";
    private static final String FULL_WIDTH_ENDS = "\u3002\uff01\uff1f\uff1b\uff0e\uff61";
    private static final String CLOSERS = "\"')]}\u201d\u2019\u00bb\u300d\u300f\uff09\u3011\u300b";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "vs", "cf", "fig", "figs", "no", "nos", "eq", "eqs",
            "vol", "pp", "ed", "eds", "al", "inc", "ltd", "co", "corp", "dept", "approx", "ca", "bzw", "nr", "abb",
            "usw");

    private SentenceEnds() {}

    /** The index after the sentence that ends with the character here, or -1 when none does. */
    public static int after(String text, int at) {
        char character = text.charAt(at);
        if (FULL_WIDTH_ENDS.indexOf(character) >= 0) {
            return closed(text, at + 1);
        }
        if (ENDS.indexOf(character) < 0) {
            return -1;
        }
        int end = closed(text, at + 1);
        boolean followed = end < text.length() && !Character.isWhitespace(text.charAt(end));
        return followed || (character == '.' && abbreviates(text, at)) ? -1 : end;
    }

    private static int closed(String text, int from) {
        int end = from;
        while (end < text.length() && isPartOfEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfEnd(char character) {
        return ENDS.indexOf(character) >= 0
                || FULL_WIDTH_ENDS.indexOf(character) >= 0
                || CLOSERS.indexOf(character) >= 0;
    }

    private static boolean abbreviates(String text, int dot) {
        int start = dot;
        // A word longer than any abbreviation need not be read to its beginning.
        while (start > 0 && dot - start < 12 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot).replaceFirst("^[(\\[\"'\u201c]+", "");
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean dotted = word.indexOf('.') > 0 && word.length() <= 4 && Character.isLetter(word.charAt(0));
        return initial || dotted || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
