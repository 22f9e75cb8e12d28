package io.ragstone.adapters.parsers.html;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an HTML table, if it is one: many only arrange a page. */
final class HtmlTable {
    private static final int MOST_SPANNED = 50;
    private static final int LONGEST_CELL = 2_000;

    private HtmlTable() {}

    /** The table, or null when its cells should be read like any other part of the page. */
    static Block.@Nullable Table read(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation")
                || role.equals("none")
                || !table.select("table table").isEmpty()
                || !table.select("td h1, td h2, td article, td form").isEmpty()) {
            return null;
        }
        List<Element> lines = table.select("tr");
        List<List<String>> rows = rows(lines);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (rows.size() < 2
                || columns < 2
                || rows.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            return null;
        }
        List<List<String>> even = rows.stream().map(row -> padded(row, columns)).toList();
        return new Block.Table(even, isHead(lines), List.of());
    }

    private static List<List<String>> rows(List<Element> lines) {
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, Span> spans = new HashMap<>();
        for (Element line : lines) {
            List<String> row = row(line, spans);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A cell over several rows is repeated, so that each row can be understood by itself. */
    private static List<String> row(Element line, Map<Integer, Span> spans) {
        List<String> row = new ArrayList<>();
        for (Element cell : line.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            fromAbove(row, spans);
            String text = CleanText.of(cell.text()).strip();
            int down = span(cell, "rowspan");
            int across = span(cell, "colspan");
            for (int i = 0; i < across; i++) {
                if (down > 1) {
                    spans.put(row.size(), new Span(i == 0 ? text : "", down - 1));
                }
                row.add(i == 0 ? text : "");
            }
        }
        fromAbove(row, spans);
        return row;
    }

    private static void fromAbove(List<String> row, Map<Integer, Span> spans) {
        Span span = spans.get(row.size());
        while (span != null) {
            spans.remove(row.size());
            if (span.rows() > 1) {
                spans.put(row.size(), new Span(span.text(), span.rows() - 1));
            }
            row.add(span.text());
            span = spans.get(row.size());
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, MOST_SPANNED) : 1;
    }

    private static List<String> padded(List<String> row, int columns) {
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < columns) {
            padded.add("");
        }
        return List.copyOf(padded);
    }

    private static boolean isHead(List<Element> lines) {
        Element first = lines.getFirst();
        Element parent = first.parent();
        return (parent != null && parent.normalName().equals("thead"))
                || (!first.select("> th").isEmpty() && first.select("> td").isEmpty());
    }

    private record Span(String text, int rows) {}
}
