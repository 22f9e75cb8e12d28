package io.ragstone.adapters.parsers.office;

import io.ragstone.adapters.parsers.office.parts.Numerals;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the items of a Word file's lists, as Word does when it shows them: the numbers are not in the text. */
final class DocxNumbering implements SafeXml.Handler {
    private static final int LEVELS = 9;

    /** How the items of one level are numbered. */
    private static final class Level {
        private String format = "bullet";
        private String text = "";
        private int start = 1;
    }

    private final Map<String, Level[]> patterns = new HashMap<>();
    private final Map<String, String> patternOfList = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private Level @Nullable [] open;
    private @Nullable Level level;
    private @Nullable String list;

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "abstractNum" -> {
                open = new Level[LEVELS];
                patterns.put(String.valueOf(attributes.get("abstractNumId")), open);
            }
            case "num" -> list = attributes.get("numId");
            case "abstractNumId" -> {
                if (list != null && value != null) {
                    patternOfList.put(list, value);
                }
            }
            case "lvl" -> {
                level = new Level();
                int index = DocxStyles.number(String.valueOf(attributes.get("ilvl")));
                if (open != null && list == null && index >= 0 && index < LEVELS) {
                    open[index] = level;
                }
            }
            default -> {
                if (level != null && value != null) {
                    read(level, name, value);
                }
            }
        }
    }

    private static void read(Level level, String name, String value) {
        switch (name) {
            case "numFmt" -> level.format = value;
            case "lvlText" -> level.text = value;
            case "start" -> level.start = Math.max(0, DocxStyles.number(value));
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String text) {
        // Everything is in attributes.
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "abstractNum" -> open = null;
            case "num" -> list = null;
            case "lvl" -> level = null;
            default -> {
                // The others open nothing.
            }
        }
    }

    /** What the next item of a list has before its text: a dash, or its number. */
    String next(String listId, int depth) {
        String pattern = patternOfList.getOrDefault(listId, "");
        Level[] levels = patterns.getOrDefault(pattern, new Level[LEVELS]);
        Level at = levels[depth];
        int[] counts = counters.computeIfAbsent(pattern, key -> fresh());
        for (int i = 0; i <= depth; i++) {
            counts[i] = counts[i] < 0 ? start(levels[i]) - (i == depth ? 1 : 0) : counts[i];
        }
        counts[depth]++;
        Arrays.fill(counts, depth + 1, LEVELS, -1);
        if (at == null || at.format.equals("bullet") || at.format.equals("none")) {
            return at != null && at.format.equals("none") ? "" : "- ";
        }
        String text = at.text;
        for (int i = 0; i <= depth; i++) {
            String format = levels[i] == null ? "decimal" : levels[i].format;
            text = text.replace("%" + (i + 1), Numerals.write(format, counts[i]));
        }
        return text.isBlank() ? "" : text.strip() + " ";
    }

    private static int start(@Nullable Level level) {
        return level == null ? 1 : level.start;
    }

    private static int[] fresh() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, -1);
        return counts;
    }
}
