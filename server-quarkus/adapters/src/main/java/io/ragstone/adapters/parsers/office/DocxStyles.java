package io.ragstone.adapters.parsers.office;

import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file mean: which are headings and of which level, which number their paragraphs. */
final class DocxStyles implements SafeXml.Handler {
    /** Word calls its own headings so in every language; what users see is translated. */
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private static final int DEEPEST = 12;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;
    private boolean inParagraph;

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (name.equals("style")) {
            open = new Style();
            String id = attributes.get("styleId");
            if (id != null) {
                styles.put(id, open);
            }
        } else if (name.equals("pPr")) {
            inParagraph = true;
        } else if (open != null) {
            read(open, name, attributes.get("val"));
        }
    }

    private void read(Style style, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        switch (name) {
            case "name" -> style.name = value.toLowerCase(Locale.ROOT);
            case "basedOn" -> style.basedOn = value;
            case "outlineLvl" -> style.outline = inParagraph ? number(value) : style.outline;
            case "numId" -> style.list = value;
            case "ilvl" -> style.listLevel = Math.clamp(number(value), 0, 8);
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String text) {
        // Styles are all attributes.
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            open = null;
        } else if (name.equals("pPr")) {
            inParagraph = false;
        }
    }

    /** The level of heading that a style stands for, from 1, or 0 for text. */
    int headingLevel(@Nullable String id) {
        for (Style style : chain(id)) {
            Matcher heading = HEADING.matcher(style.name);
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
            if (style.outline >= 0) {
                return style.outline < 9 ? style.outline + 1 : 0;
            }
        }
        return 0;
    }

    boolean isTitle(@Nullable String id) {
        return chain(id).stream().anyMatch(style -> style.name.equals("title"));
    }

    boolean isTableOfContents(@Nullable String id) {
        return chain(id).stream()
                .anyMatch(style -> style.name.startsWith("toc ") || style.name.equals("table of figures"));
    }

    /** The list that a style makes its paragraphs items of, or null. */
    @Nullable
    String list(@Nullable String id) {
        return chain(id).stream()
                .map(style -> style.list)
                .filter(list -> list != null)
                .findFirst()
                .orElse(null);
    }

    int listLevel(@Nullable String id) {
        return chain(id).stream().mapToInt(style -> style.listLevel).max().orElse(0);
    }

    private List<Style> chain(@Nullable String id) {
        List<Style> chain = new ArrayList<>();
        Style style = id == null ? null : styles.get(id);
        while (style != null && chain.size() < DEEPEST) {
            chain.add(style);
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return chain;
    }

    static int number(String value) {
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    private static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private @Nullable String list;
        private int listLevel;
        private int outline = -1;
    }
}
