package io.ragstone.adapters.parsers.office.rtf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of paragraphs that an RTF file has: which are headings, titles, or a table of contents. */
final class RtfStyles {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9]).*");

    private final Map<Integer, Style> styles = new HashMap<>();
    private int number;
    private int outline = -1;

    private record Style(String name, int outline) {}

    void begin() {
        number = 0;
        outline = -1;
    }

    void number(int value) {
        number = value;
    }

    void outline(int value) {
        outline = value;
    }

    void end(String name) {
        styles.put(number, new Style(name.replace(";", "").strip().toLowerCase(Locale.ROOT), outline));
    }

    int headingLevel(int id) {
        Style style = styles.get(id);
        if (style == null) {
            return 0;
        }
        Matcher heading = HEADING.matcher(style.name);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return style.outline >= 0 && style.outline < 9 ? style.outline + 1 : 0;
    }

    boolean isTitle(int id) {
        return "title".equals(name(id));
    }

    boolean isTableOfContents(int id) {
        String name = name(id);
        return name != null && (name.startsWith("toc ") || name.startsWith("contents "));
    }

    private @Nullable String name(int id) {
        Style style = styles.get(id);
        return style == null ? null : style.name;
    }
}
