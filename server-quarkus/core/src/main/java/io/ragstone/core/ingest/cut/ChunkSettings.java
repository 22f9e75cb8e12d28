package io.ragstone.core.ingest.cut;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the strategies read from a document's settings. How many pages a task takes is not among them: a document is
 * always read in one go.
 *
 * @param tokens the budget of one chunk
 * @param delimiter where to cut: each character by itself, back-quoted parts as a whole
 * @param tablesAsHtml tables are written as HTML rather than as Markdown
 * @param pages the pages to read; empty for all
 * @param overlappedPercent how much of the budget a chunk may repeat of the one before
 * @param window for the methods that count characters, or rows
 */
public record ChunkSettings(
        int tokens,
        String delimiter,
        boolean tablesAsHtml,
        List<PageRange> pages,
        int overlappedPercent,
        Window window) {
    public static final int DEFAULT_TOKENS = 512;
    public static final String DEFAULT_DELIMITER = "\n";
    private static final int MOST_OVERLAP = 50;

    /** Pages from one to another, both included, counted from 1. */
    public record PageRange(int from, int to) {}

    /**
     * A window that moves over a text.
     *
     * @param size how much of it is seen at a time
     * @param overlap how much of it is seen again after a step
     */
    public record Window(int size, int overlap) {
        public static final Window USUAL = new Window(1000, 100);

        public Window {
            size = Math.max(1, size);
            overlap = Math.clamp(overlap, 0, size / 2);
        }
    }

    public ChunkSettings(int tokens, String delimiter, boolean tablesAsHtml, List<PageRange> pages) {
        this(tokens, delimiter, tablesAsHtml, pages, 0, Window.USUAL);
    }

    public static ChunkSettings of(@Nullable Map<String, Object> config) {
        Map<String, Object> from = config == null ? Map.of() : config;
        return new ChunkSettings(
                number(from, "chunk_token_num", DEFAULT_TOKENS),
                from.get("delimiter") instanceof String s && !s.isEmpty() ? unescaped(s) : DEFAULT_DELIMITER,
                Boolean.TRUE.equals(from.get("html4excel")),
                pages(from.get("pages")),
                Math.clamp(number(from, "overlapped_percent", 0), 0, MOST_OVERLAP),
                new Window(
                        number(from, "chunk_size", Window.USUAL.size()),
                        number(from, "chunk_overlap", Window.USUAL.overlap())));
    }

    /** The same with another budget. */
    public ChunkSettings tokens(int budget) {
        return new ChunkSettings(budget, delimiter, tablesAsHtml, pages, overlappedPercent, window);
    }

    private static int number(Map<String, Object> from, String name, int otherwise) {
        return from.get(name) instanceof Number n ? n.intValue() : otherwise;
    }

    /** Clients that take the delimiter from a form send a line's end as two characters. */
    private static String unescaped(String delimiter) {
        return delimiter.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    }

    private static List<PageRange> pages(@Nullable Object pages) {
        return !(pages instanceof List<?> ranges)
                ? List.of()
                : ranges.stream().flatMap(range -> range(range).stream()).toList();
    }

    private static List<PageRange> range(@Nullable Object range) {
        return range instanceof List<?> pair
                        && pair.size() == 2
                        && pair.get(0) instanceof Number from
                        && pair.get(1) instanceof Number to
                ? List.of(new PageRange(from.intValue(), to.intValue()))
                : List.of();
    }
}
