package io.ragstone.adapters.parsers.office;

import io.ragstone.core.ingest.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of a Word file while it is read. */
final class DocxTable {
    private static final int MOST_SPANNED = 63;

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final List<String> cell = new ArrayList<>();
    private boolean headed;
    private boolean goesOn;
    private int span = 1;

    void beginRow() {
        row = new ArrayList<>();
    }

    void beginCell() {
        cell.clear();
        goesOn = false;
        span = 1;
    }

    void paragraph(String text) {
        cell.add(text);
    }

    void span(int columns) {
        span = Math.clamp(columns, 1, MOST_SPANNED);
    }

    /** The cell is the lower part of the one above. */
    void goesOn() {
        goesOn = true;
    }

    void headed() {
        headed = true;
    }

    /** A cell over several rows is repeated, so that each row can be understood by itself. */
    void endCell() {
        String text = String.join("\n", cell).strip();
        int column = row.size();
        if (goesOn
                && text.isEmpty()
                && !rows.isEmpty()
                && column < rows.getLast().size()) {
            text = rows.getLast().get(column);
        }
        row.add(text);
        for (int i = 1; i < span; i++) {
            row.add("");
        }
    }

    void endRow() {
        if (row.stream().anyMatch(text -> !text.isBlank())) {
            rows.add(row);
        }
    }

    /** A table of one column is a frame around text. */
    @Nullable
    Block block() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return null;
        }
        if (columns == 1) {
            return new Block.Paragraph(text(), List.of());
        }
        List<List<String>> even = new ArrayList<>();
        for (List<String> some : rows) {
            List<String> cells = new ArrayList<>(some);
            while (cells.size() < columns) {
                cells.add("");
            }
            even.add(List.copyOf(cells));
        }
        return new Block.Table(even, headed, List.of());
    }

    /** All cells, for a table inside of another one's cell. */
    String text() {
        return rows.stream()
                .map(cells -> cells.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
