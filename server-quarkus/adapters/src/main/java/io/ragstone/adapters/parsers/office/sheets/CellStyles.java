package io.ragstone.adapters.parsers.office.sheets;

import io.ragstone.adapters.parsers.office.parts.NumberText;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which format a cell's style gives its numbers. */
final class CellStyles implements SafeXml.Handler {
    private final NumberText numbers;
    private final List<Integer> formats = new ArrayList<>();
    private boolean inCells;

    CellStyles(NumberText numbers) {
        this.numbers = numbers;
    }

    String text(double value, int style) {
        return numbers.of(value, style >= 0 && style < formats.size() ? formats.get(style) : 0);
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        int id = number(attributes.get("numFmtId"));
        switch (name) {
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    formats.add(Math.max(0, id));
                }
            }
            case "numFmt" -> {
                String code = attributes.get("formatCode");
                if (id >= 0 && code != null) {
                    numbers.format(id, code);
                }
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String text) {
        // Everything is in attributes.
    }

    @Override
    public void end(String name) {
        if (name.equals("cellXfs")) {
            inCells = false;
        }
    }

    static int number(@Nullable String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }
}
