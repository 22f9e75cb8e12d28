package io.ragstone.adapters.parsers.reading.charset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A language with letters, of which those beyond ASCII are told apart by how often they are used. */
final class Alphabet implements Writing {
    private static final String PUNCTUATION_MARKS =
            "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u00ab\u00bb\u2039\u203a\u00a0\u00b0\u00a7\u20ac\u2116";
    private static final String RARE_MARKS = "\u00a9\u00ae\u2122\u00b1\u00b2\u00b3\u00bd\u00d7\u00a3\u00b7";
    private static final double CAPITAL = 3;
    /** Capitals do not follow small letters, and letters of two alphabets do not meet in a word. */
    private static final double CLASH = 5;

    private final Map<Character, Double> letters = new HashMap<>();
    private final boolean latin;

    /** @param byFrequency the letters beyond ASCII, the most usual one first */
    Alphabet(String byFrequency) {
        latin = Character.UnicodeScript.of(byFrequency.charAt(0)) == Character.UnicodeScript.LATIN;
        double all = 0;
        for (int i = 0; i < byFrequency.length(); i++) {
            all += share(i);
        }
        for (int i = 0; i < byFrequency.length(); i++) {
            // Most letters of a Latin text are ASCII, so that the others cost a little more.
            letters.put(byFrequency.charAt(i), (latin ? 2 : 0.5) - Math.log(share(i) / all));
        }
    }

    private double share(int rank) {
        return 1.0 / (rank + (latin ? 1 : 4));
    }

    @Override
    public double cost(char c, char before) {
        double common = Writing.common(c);
        if (common >= 0) {
            return common + (!latin && isAsciiLetter(c) && letters.containsKey(before) ? CLASH : 0);
        }
        Double known = letters.get(c);
        if (known != null) {
            return known + neighbour(c, before);
        }
        Double small = letters.get(String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0));
        if (small != null) {
            return small + CAPITAL + neighbour(c, before) + (Character.isLowerCase(before) ? CLASH : 0);
        }
        if (PUNCTUATION_MARKS.indexOf(c) >= 0) {
            return PUNCTUATION + (c == '\u2116' && Character.isLetter(before) ? CLASH : 0);
        }
        return RARE_MARKS.indexOf(c) >= 0 && !Character.isLetter(before) ? PUNCTUATION + 2 : STRANGE;
    }

    private double neighbour(char c, char before) {
        if (latin) {
            return before >= 0x80 && Character.isLetter(before) ? 2 : 0;
        }
        return isAsciiLetter(before) && Character.isLetter(c) ? CLASH : 0;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
