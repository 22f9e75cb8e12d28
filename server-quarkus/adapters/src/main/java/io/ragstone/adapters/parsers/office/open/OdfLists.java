package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.office.parts.Numerals;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that are open while a text is read, and the numbers of their items. */
final class OdfLists {
    private final OdfStyles styles;
    private final Deque<Level> open = new ArrayDeque<>();
    private final Map<String, Integer> ends = new HashMap<>();

    OdfLists(OdfStyles styles) {
        this.styles = styles;
    }

    private static final class Level {
        private final @Nullable String style;
        private int count;
        private boolean fresh;

        Level(@Nullable String style, int count) {
            this.style = style;
            this.count = count;
        }
    }

    /** A list without a style has that of the list around it. */
    void begin(@Nullable String style, boolean goesOn) {
        Level around = open.peek();
        String own = style == null && around != null ? around.style : style;
        open.push(new Level(own, goesOn && own != null ? ends.getOrDefault(own, 0) : 0));
    }

    void item() {
        Level level = open.peek();
        if (level != null) {
            level.count++;
            level.fresh = true;
        }
    }

    void end() {
        Level level = open.poll();
        if (level != null && level.style != null && open.isEmpty()) {
            ends.put(level.style, level.count);
        }
    }

    int depth() {
        return open.size();
    }

    /** What the first paragraph of an item has before its text: a dash, or its number. */
    String marker() {
        Level level = open.peek();
        if (level == null || !level.fresh) {
            return "";
        }
        level.fresh = false;
        OdfStyles.Numbering numbering = styles.numbering(level.style, open.size());
        if (numbering == null) {
            return "- ";
        }
        String format = switch (numbering.format()) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
        String figure = Numerals.write(format, numbering.start() + level.count - 1);
        return (numbering.prefix() + figure + numbering.suffix()).strip() + " ";
    }
}
