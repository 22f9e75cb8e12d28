package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument file say that matters: titles, numbered lists, sheets and slides that are hidden. */
final class OdfStyles implements SafeXml.Handler {
    private static final int DEEPEST = 12;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Map<Integer, Numbering>> lists = new HashMap<>();
    private final Map<String, double[]> pages = new HashMap<>();
    private final Map<String, String> layouts = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private @Nullable String style;
    private @Nullable String list;
    private @Nullable String layout;

    /** @param format as {@code style:num-format} has it: 1, a, A, i or I */
    record Numbering(String format, String prefix, String suffix, int start) {}

    boolean isTitle(@Nullable String name) {
        String at = name;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (at.equals("Title")) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    /** How the items of a list are numbered at a level from 1, or null when they are not. */
    @Nullable
    Numbering numbering(@Nullable String name, int level) {
        Map<Integer, Numbering> levels = name == null ? null : lists.get(name);
        return levels == null ? null : levels.get(level);
    }

    boolean isHidden(@Nullable String name) {
        return name != null && hidden.contains(name);
    }

    /** The width and the height of the slides that a master is behind, in points. */
    double @Nullable [] page(@Nullable String master) {
        String name = master == null ? null : layouts.get(master);
        return name == null ? null : pages.get(name);
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "style" -> {
                style = attributes.get("name");
                String parent = attributes.get("parent-style-name");
                if (style != null && parent != null) {
                    parents.put(style, parent);
                }
            }
            case "table-properties" -> {
                if (style != null && "false".equals(attributes.get("display"))) {
                    hidden.add(style);
                }
            }
            case "list-style" -> list = attributes.get("name");
            case "list-level-style-number" -> number(attributes);
            case "page-layout" -> layout = attributes.get("name");
            case "page-layout-properties" -> {
                Double width = Length.points(attributes.get("page-width"));
                Double height = Length.points(attributes.get("page-height"));
                if (layout != null && width != null && height != null) {
                    pages.put(layout, new double[] {width, height});
                }
            }
            case "master-page" -> {
                String master = attributes.get("name");
                String of = attributes.get("page-layout-name");
                if (master != null && of != null) {
                    layouts.put(master, of);
                }
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    private void number(SafeXml.Attributes attributes) {
        String format = attributes.get("num-format");
        int level = Length.count(attributes.get("level"), 1, 10);
        if (list != null && format != null && !format.isEmpty()) {
            String prefix = attributes.get("num-prefix");
            String suffix = attributes.get("num-suffix");
            int start = Length.count(attributes.get("start-value"), 1, 1 << 20);
            lists.computeIfAbsent(list, name -> new HashMap<>())
                    .put(level, new Numbering(format, orEmpty(prefix), orEmpty(suffix), start));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void text(String text) {
        // Everything is in attributes.
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "style" -> style = null;
            case "list-style" -> list = null;
            case "page-layout" -> layout = null;
            default -> {
                // The others open nothing.
            }
        }
    }
}
