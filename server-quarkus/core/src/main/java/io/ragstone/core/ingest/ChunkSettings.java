package io.ragstone.core.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the strategies read from a document's settings.
 *
 * @param tokens the budget of one chunk
 * @param delimiter where to cut: each character by itself, back-quoted parts as a whole
 * @param tablesAsHtml tables are written as HTML rather than as Markdown
 * @param pages the pages to read; empty for all
 */
public record ChunkSettings(int tokens, String delimiter, boolean tablesAsHtml, List<PageRange> pages) {
    public static final int DEFAULT_TOKENS = 512;
    public static final String DEFAULT_DELIMITER = "\n";

    /** Pages from one to another, both included, counted from 1. */
    public record PageRange(int from, int to) {}

    public static ChunkSettings of(@Nullable Map<String, Object> config) {
        Map<String, Object> from = config == null ? Map.of() : config;
        return new ChunkSettings(
                from.get("chunk_token_num") instanceof Number n ? n.intValue() : DEFAULT_TOKENS,
                from.get("delimiter") instanceof String s && !s.isEmpty() ? s.replace("\\n", "\n") : DEFAULT_DELIMITER,
                Boolean.TRUE.equals(from.get("html4excel")),
                pages(from.get("pages")));
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
