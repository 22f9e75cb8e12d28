package io.ragstone.adapters.parsers.office.sheets;

import io.ragstone.adapters.parsers.office.parts.SheetDraft;
import io.ragstone.adapters.parsers.reading.SafeXml;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet: what was put in, and what its formulas came to when it was saved. */
final class SheetReader implements SafeXml.Handler {
    private static final int MOST_ROWS = 1 << 20;
    private static final int LONGEST_NUMBER = 64;
    /** No workbook has a cell with more text; what goes on is not meant to be read. */
    private static final int LONGEST_TEXT = 1 << 17;

    private final SheetDraft sheet;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private int style;
    private String type = "n";
    private boolean inValue;
    private boolean inReading;

    SheetReader(SheetDraft sheet, SharedStrings strings, CellStyles styles) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "row" -> {
                int number = CellStyles.number(attributes.get("r"));
                row = number > 0 && number <= MOST_ROWS ? number - 1 : row + 1;
                column = -1;
            }
            case "c" -> beginCell(attributes);
            case "v", "t" -> inValue = !inReading;
            case "rPh" -> inReading = true;
            case "mergeCell" -> {
                SheetDraft.Merged area = CellAddress.area(attributes.get("ref"));
                if (area != null) {
                    sheet.merged(area);
                }
            }
            default -> {
                // Formulas and looks do not matter.
            }
        }
    }

    /** A cell that does not say where it is follows the last one. */
    private void beginCell(SafeXml.Attributes attributes) {
        CellAddress address = CellAddress.parse(attributes.get("r"));
        column = address == null ? column + 1 : address.column();
        row = address == null ? row : address.row();
        String given = attributes.get("t");
        type = given == null ? "n" : given;
        style = CellStyles.number(attributes.get("s"));
        value.setLength(0);
    }

    @Override
    public void text(String text) {
        if (inValue && value.length() < LONGEST_TEXT) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading = false;
            case "c" -> endCell(value.toString());
            default -> {
                // The others open nothing.
            }
        }
    }

    private void endCell(String raw) {
        switch (type) {
            case "s" -> put(strings.get(CellStyles.number(raw.strip())), false);
            case "b" -> put(raw.strip().equals("1") ? "TRUE" : raw.isBlank() ? "" : "FALSE", false);
            case "n" -> number(raw.strip());
            default -> put(raw, false);
        }
        value.setLength(0);
    }

    private void number(String raw) {
        Double number = parse(raw);
        put(number == null ? raw : styles.text(number, Math.max(0, style)), true);
    }

    private static @Nullable Double parse(String raw) {
        try {
            return raw.isEmpty() || raw.length() > LONGEST_NUMBER ? null : Double.valueOf(raw);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void put(String text, boolean number) {
        sheet.cell(Math.max(0, row), Math.max(0, column), text, number);
    }
}
