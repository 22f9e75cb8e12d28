package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of a text or of a slide while it is read. */
public final class TableDraft {
    private static final int MOST_SPANNED = 63;

    private final Reading reading;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final List<String> cell = new ArrayList<>();
    private boolean headed;
    private boolean goesOn;
    private int span = 1;

    public TableDraft(Reading reading) {
        this.reading = reading;
    }

    public void beginRow() {
        row = new ArrayList<>();
    }

    public void beginCell() {
        cell.clear();
        goesOn = false;
        span = 1;
    }

    public void paragraph(String text) {
        cell.add(text);
    }

    public void span(int columns) {
        span = Math.clamp(columns, 1, MOST_SPANNED);
    }

    /** The cell is the lower part of the one above. */
    public void goesOn() {
        goesOn = true;
    }

    public void headed() {
        headed = true;
    }

    /** A cell over several rows is repeated, so that each row can be understood by itself. */
    public void endCell() {
        String text = CleanText.of(String.join("\n", cell)).strip();
        int column = row.size();
        if (goesOn
                && text.isEmpty()
                && !rows.isEmpty()
                && column < rows.getLast().size()) {
            text = rows.getLast().get(column);
            reading.characters(text.length());
        }
        reading.characters(span);
        row.add(text);
        for (int i = 1; i < span; i++) {
            row.add("");
        }
    }

    /** A whole cell in one step. */
    public void cell(String text) {
        beginCell();
        paragraph(text);
        endCell();
    }

    public void endRow() {
        if (row.stream().anyMatch(text -> !text.isBlank())) {
            rows.add(row);
        }
    }

    /** The table without a place on a page, or null when nothing is in it. */
    public @Nullable Block block() {
        return block(List.of());
    }

    /** A table of one column is a frame around text. */
    public @Nullable Block block(List<Position> positions) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return null;
        }
        if (columns == 1) {
            return new Block.Paragraph(text(), positions);
        }
        // One wide row makes all the others as wide.
        reading.characters((long) columns * rows.size());
        List<List<String>> even = new ArrayList<>();
        for (List<String> some : rows) {
            List<String> cells = new ArrayList<>(some);
            while (cells.size() < columns) {
                cells.add("");
            }
            even.add(List.copyOf(cells));
        }
        return new Block.Table(even, headed, positions);
    }

    /** All cells, for a table inside of another one's cell. */
    public String text() {
        return rows.stream()
                .map(cells -> cells.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
