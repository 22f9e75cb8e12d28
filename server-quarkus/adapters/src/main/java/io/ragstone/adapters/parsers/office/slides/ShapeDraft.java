package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.Numerals;
import io.ragstone.adapters.parsers.office.parts.SlideDraft.Line;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shape of a slide while it is read: what it is for, and its paragraphs. */
final class ShapeDraft {
    /** What is the same on every slide. */
    private static final Set<String> RUNNING = Set.of("dt", "ftr", "hdr", "sldNum", "sldImg");

    private static final int LEVELS = 9;

    final Placement placement = new Placement();
    private final List<Line> lines = new ArrayList<>();
    private final int[] counters = new int[LEVELS];
    private final StringBuilder paragraph = new StringBuilder();
    private boolean placeholder;
    private @Nullable String type;
    private @Nullable String index;
    private int level;
    private boolean bulleted;
    private boolean plain;
    private @Nullable String numbering;
    private int start;

    void placeholder(SafeXml.Attributes attributes) {
        placeholder = true;
        type = attributes.get("type");
        index = attributes.get("idx");
    }

    boolean isPlaceholder() {
        return placeholder;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    String index() {
        return index;
    }

    boolean isTitle() {
        return "title".equals(type) || "ctrTitle".equals(type);
    }

    boolean isRunning() {
        return type != null && RUNNING.contains(type);
    }

    List<Line> lines() {
        return lines;
    }

    void beginParagraph() {
        paragraph.setLength(0);
        level = 0;
        bulleted = false;
        plain = false;
        numbering = null;
    }

    void property(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "pPr" -> level = Math.clamp(number(attributes.get("lvl"), 0), 0, LEVELS - 1);
            case "buNone" -> plain = true;
            case "buChar", "buBlip" -> bulleted = true;
            case "buAutoNum" -> {
                numbering = String.valueOf(attributes.get("type"));
                start = number(attributes.get("startAt"), 1);
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    void text(String text) {
        paragraph.append(text);
    }

    /** The text of the paragraph that ends, which also becomes a line of the shape. */
    String endParagraph(boolean plainPlace) {
        String text = paragraph.toString();
        if (!text.isBlank()) {
            boolean list = bulleted
                    || numbering != null
                    || (placeholder && (type == null || type.equals("body") || type.equals("obj")) && !plainPlace);
            String marker = marker();
            lines.add(list && !plain ? new Line(level + 1, marker, text) : new Line(0, "", text));
        }
        return text;
    }

    private String marker() {
        if (numbering == null) {
            Arrays.fill(counters, level, LEVELS, 0);
            return "- ";
        }
        counters[level] = counters[level] == 0 ? Math.max(1, start) : counters[level] + 1;
        Arrays.fill(counters, level + 1, LEVELS, 0);
        String format = numbering.startsWith("alphaLc")
                ? "lowerLetter"
                : numbering.startsWith("alphaUc")
                        ? "upperLetter"
                        : numbering.startsWith("romanLc")
                                ? "lowerRoman"
                                : numbering.startsWith("romanUc") ? "upperRoman" : "decimal";
        String figure = Numerals.write(format, counters[level]);
        if (numbering.endsWith("ParenBoth")) {
            return "(" + figure + ") ";
        }
        return figure + (numbering.endsWith("ParenR") ? ") " : ". ");
    }

    private static int number(@Nullable String value, int otherwise) {
        return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : otherwise;
    }
}
