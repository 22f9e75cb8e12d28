package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sheet of a workbook while it is read: its filled cells, row by row, and which of them were merged. */
public final class SheetDraft {
    /** What programs call a sheet that nobody has named. */
    private static final Pattern NAMELESS = Pattern.compile(
            "(?iu)(sheet|table|tabelle|feuil(le)?|hoja|foglio|planilha|folha|blad|ark|лист|工作表|シート|시트)[ _]?\\d*");

    private final Reading reading;
    private final String name;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();

    public SheetDraft(Reading reading, String name) {
        this.reading = reading;
        this.name = CleanText.of(name).strip();
    }

    /** A merged area; all its numbers are within it, and count from 0. */
    public record Merged(int top, int bottom, int left, int right) {}

    /** Adds a cell. Rows come in their order; one that goes back is taken for a part of the last. */
    public void cell(int row, int column, String text, boolean number) {
        reading.step();
        String clean = CleanText.of(text).strip();
        if (clean.isEmpty()) {
            return;
        }
        reading.characters(clean.length());
        if (rows.isEmpty() || rows.getLast().number() < row) {
            rows.add(new SheetRow(row));
        }
        rows.getLast().put(column, clean, number);
    }

    public void merged(Merged area) {
        reading.step();
        if (area.bottom() > area.top() || area.right() > area.left()) {
            reading.characters(1);
            merged.add(area);
        }
    }

    /** The sheet's name, if it says something, and its tables. */
    public List<Block> blocks(boolean alone) {
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            return blocks;
        }
        if (!name.isEmpty() && !(alone && NAMELESS.matcher(name).matches())) {
            blocks.add(new Block.Heading(1, name, List.of()));
        }
        merged.forEach(this::fill);
        int first = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).number() > rows.get(i - 1).number() + 1) {
                blocks.addAll(new SheetTable(reading, rows.subList(first, i)).blocks());
                first = i;
            }
        }
        return blocks;
    }

    /** A merged area has its text in all of its rows, so that each can be understood by itself. */
    private void fill(Merged area) {
        int top = find(area.top());
        if (top == rows.size() || rows.get(top).number() != area.top()) {
            return;
        }
        SheetRow origin = rows.get(top);
        SheetRow.Cell cell = origin.at(area.left());
        if (cell == null) {
            return;
        }
        // A line across the whole table is its title and not a cell of each column.
        boolean title = origin.size() == 1 && area.top() == area.bottom();
        for (int i = top; i < rows.size() && rows.get(i).number() <= area.bottom() && !title; i++) {
            for (int column = area.left(); column <= area.right(); column++) {
                reading.step();
                if (rows.get(i).at(column) == null) {
                    reading.characters(cell.text().length());
                    rows.get(i).put(column, cell.text(), cell.number());
                }
            }
        }
    }

    /** The first row from a number on. */
    private int find(int number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
