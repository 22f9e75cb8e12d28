package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.BitSet;

/** A table of an OpenDocument text or slide while it is read. */
final class OdfTable {
    /** Who repeats a cell more often in a text does not want it to be read. */
    private static final int MOST_REPEATED = 63;

    private final TableDraft draft;
    private final BitSet below = new BitSet();
    private int column;
    private int repeat;

    OdfTable(Reading reading) {
        draft = new TableDraft(reading);
    }

    TableDraft draft() {
        return draft;
    }

    void headed() {
        draft.headed();
    }

    void paragraph(String text) {
        draft.paragraph(text);
    }

    void begin(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "table-header-rows" -> draft.headed();
            case "table-row" -> {
                column = 0;
                draft.beginRow();
            }
            case "table-cell" -> {
                draft.beginCell();
                repeat = Length.count(attributes.get("number-columns-repeated"), 1, MOST_REPEATED);
                boolean tall = attributes.get("number-rows-spanned") != null
                        && Length.count(attributes.get("number-rows-spanned"), 1, 2) > 1;
                int width = Length.count(attributes.get("number-columns-spanned"), 1, MOST_REPEATED);
                below.set(column, column + Math.max(width, repeat), false);
                below.set(column, tall);
            }
            case "covered-table-cell" -> {
                draft.beginCell();
                repeat = Length.count(attributes.get("number-columns-repeated"), 1, MOST_REPEATED);
                if (below.get(column)) {
                    draft.goesOn();
                }
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    void finish(String name) {
        switch (name) {
            case "table-row" -> draft.endRow();
            case "table-cell", "covered-table-cell" -> {
                draft.endCell();
                column++;
                for (int i = 1; i < repeat; i++) {
                    draft.cell("");
                    column++;
                }
            }
            default -> {
                // The others open nothing.
            }
        }
    }
}
