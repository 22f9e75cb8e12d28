package io.ragstone.adapters.parsers.office.old;

import io.ragstone.adapters.parsers.office.parts.Numerals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Numbers the items of an old Word file's lists; the numbers are not in its text. */
final class DocLists {
    private static final int LEVELS = 9;
    private static final int NO_NUMBER = 23;

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** What an item has before its text: a dash, or its number. */
    String marker(Paragraph paragraph) {
        HWPFList list = list(paragraph);
        int level = level(paragraph);
        if (list == null) {
            return "- ";
        }
        int[] counts = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        counts[level]++;
        Arrays.fill(counts, level + 1, LEVELS, 0);
        String pattern = list.getNumberText((char) level);
        if (pattern == null || list.getNumberFormat((char) level) == NO_NUMBER) {
            return "- ";
        }
        StringBuilder marker = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            marker.append(c < LEVELS ? Numerals.write(format(list, c), Math.max(1, counts[c])) : String.valueOf(c));
        }
        return marker.toString().isBlank() ? "" : marker.toString().strip() + " ";
    }

    static int level(Paragraph paragraph) {
        return Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
    }

    private static @Nullable HWPFList list(Paragraph paragraph) {
        try {
            return paragraph.getList();
        } catch (RuntimeException e) {
            // A list that the file does not describe is a list all the same.
            return null;
        }
    }

    private static String format(HWPFList list, char level) {
        return switch (list.getNumberFormat(level)) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            default -> "decimal";
        };
    }
}
