package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.office.parts.SheetDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;

/** A sheet of an OpenDocument workbook: rows and cells come once and say how often they are there. */
final class OdfSheet {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final SheetDraft draft;
    private final List<Filled> filled = new ArrayList<>();
    private int row;
    private int column;
    private int rowRepeat = 1;
    private int repeat = 1;
    private int rowSpan = 1;
    private int columnSpan = 1;
    private boolean number;
    private boolean covered;

    private record Filled(int column, String text, boolean number) {}

    OdfSheet(Reading reading, String name) {
        draft = new SheetDraft(reading, name);
    }

    void beginRow(SafeXml.Attributes attributes) {
        rowRepeat = Length.count(attributes.get("number-rows-repeated"), 1, MOST_ROWS);
        column = 0;
        filled.clear();
    }

    void beginCell(boolean isCovered, SafeXml.Attributes attributes) {
        repeat = Length.count(attributes.get("number-columns-repeated"), 1, MOST_COLUMNS);
        rowSpan = Length.count(attributes.get("number-rows-spanned"), 1, MOST_ROWS);
        columnSpan = Length.count(attributes.get("number-columns-spanned"), 1, MOST_COLUMNS);
        String type = attributes.get("value-type");
        number = type != null && !type.equals("string") && !type.equals("boolean");
        covered = isCovered;
    }

    void endCell(String text) {
        if (!text.isBlank() && !covered) {
            for (int i = 0; i < repeat && column + i < MOST_COLUMNS; i++) {
                filled.add(new Filled(column + i, text, number));
            }
            if (rowSpan > 1 || columnSpan > 1) {
                draft.merged(new SheetDraft.Merged(row, row + rowSpan - 1, column, column + columnSpan - 1));
            }
        }
        column = Math.min(MOST_COLUMNS, column + repeat);
    }

    void endRow() {
        for (int i = 0; i < rowRepeat && !filled.isEmpty() && row + i < MOST_ROWS; i++) {
            for (Filled cell : filled) {
                draft.cell(row + i, cell.column(), cell.text(), cell.number());
            }
        }
        row = Math.min(MOST_ROWS, row + rowRepeat);
    }

    List<Block> blocks(boolean alone) {
        return draft.blocks(alone);
    }
}
