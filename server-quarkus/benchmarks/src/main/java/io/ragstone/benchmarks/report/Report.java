package io.ragstone.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * What a benchmark found.
 *
 * @param notes sentences below the table
 */
public record Report(List<String> columns, List<List<String>> rows, List<String> notes) {
    public Report {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        int width = columns.size();
        rows.forEach(row -> {
            if (row.size() != width) {
                throw new IllegalArgumentException("A row has " + row.size() + " cells where there are " + width
                        + " columns: " + String.join(", ", row));
            }
        });
    }

    /** The table with its notes. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, columns);
        text.append('|').append(" --- |".repeat(columns.size())).append('\n');
        rows.forEach(row -> line(text, row));
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** With three digits that mean something, as far as there are decimals to cut. */
    public static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    public static String milliseconds(double value) {
        return number(value) + " ms";
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
