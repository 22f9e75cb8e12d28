package io.ragstone.adapters.parsers.office.parts;

import java.util.Locale;

/** Writes the number of a list's item in figures, letters or Roman numerals. */
public final class Numerals {
    private Numerals() {}

    /** @param format as WordprocessingML names it; figures when it is none of those known */
    public static String write(String format, int count) {
        return switch (format) {
            case "lowerLetter" -> letters(count);
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            default -> String.valueOf(count);
        };
    }

    private static String letters(int count) {
        int index = Math.max(0, count - 1);
        return String.valueOf((char) ('a' + index % 26)).repeat(Math.min(5, index / 26 + 1));
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return String.valueOf(count);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] numerals = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder roman = new StringBuilder();
        int rest = count;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(numerals[i]);
            }
        }
        return roman.toString();
    }
}
