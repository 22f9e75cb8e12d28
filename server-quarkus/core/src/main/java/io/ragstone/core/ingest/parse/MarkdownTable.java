package io.ragstone.core.ingest.parse;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as Markdown: readable for people and for models, one row a line. */
public final class MarkdownTable {
    private MarkdownTable() {}

    public static String write(List<List<String>> rows, boolean headed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i))).append('\n');
            if (i == 0 && headed) {
                text.append(rule(rows.get(0).size())).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    /** The line that sets the head off from the rows below it. */
    public static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }

    public static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }
}
