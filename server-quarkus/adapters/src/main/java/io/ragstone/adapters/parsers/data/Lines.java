package io.ragstone.adapters.parsers.data;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written about one record: lines of "path: value", gathered to paragraphs, and what else there is in between.
 * Long texts stand by themselves.
 */
final class Lines {
    private static final int MOST_IN_PARAGRAPH = 1_500;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean flat = true;

    void line(String path, String value) {
        if (value.isBlank()) {
            return;
        }
        if (fields.putIfAbsent(path, value) != null) {
            flat = false;
        }
        String line = path.isEmpty() ? value : path + ": " + value;
        if (value.length() > Records.LONGEST_CELL || value.indexOf('\n') >= 0) {
            flush();
            flat = false;
            blocks.add(new Block.Paragraph(line, List.of()));
            return;
        }
        if (paragraph.length() + line.length() > MOST_IN_PARAGRAPH) {
            flush();
        }
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
    }

    void add(List<Block> others) {
        if (!others.isEmpty()) {
            flush();
            flat = false;
            blocks.addAll(others);
        }
    }

    /** Ends the paragraph, where something else begins. */
    void flush() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(paragraph.toString(), List.of()));
            paragraph.setLength(0);
        }
    }

    /** Whether this is a row of short values. */
    boolean isRow() {
        return flat && Records.isRow(fields);
    }

    Map<String, String> fields() {
        return fields;
    }

    List<Block> blocks() {
        flush();
        return blocks;
    }
}
