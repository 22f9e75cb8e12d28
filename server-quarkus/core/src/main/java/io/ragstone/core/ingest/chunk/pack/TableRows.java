package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.MarkdownTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a table as a whole, or its rows one by one under a head that each part repeats. */
final class TableRows {
    private final boolean html;

    TableRows(boolean html) {
        this.html = html;
    }

    String whole(Block.Table table) {
        return html
                ? allRows(table).stream().collect(Collectors.joining("\n", "<table>\n", "\n</table>"))
                : MarkdownTable.write(table.rows(), table.headed());
    }

    String head(Block.Table table) {
        if (html) {
            return "<table>" + (table.headed() ? "\n" + row(table, 0) : "");
        }
        return table.headed()
                ? row(table, 0) + "\n" + MarkdownTable.rule(table.rows().get(0).size())
                : "";
    }

    String tail() {
        return html ? "</table>" : "";
    }

    List<String> bodyRows(Block.Table table) {
        return rows(table, table.headed() ? 1 : 0);
    }

    List<String> allRows(Block.Table table) {
        return rows(table, 0);
    }

    private List<String> rows(Block.Table table, int from) {
        return IntStream.range(from, table.rows().size())
                .mapToObj(i -> row(table, i))
                .toList();
    }

    private String row(Block.Table table, int index) {
        List<String> cells = table.rows().get(index);
        if (!html) {
            return MarkdownTable.line(cells);
        }
        String tag = index == 0 && table.headed() ? "th" : "td";
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escape(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escape(String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
