package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument workbook: its cells have what they show as text. */
final class OdfWorkbook extends OdfBody {
    private final OdfStyles styles;
    private final List<OdfSheet> sheets = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private @Nullable OdfSheet sheet;
    private int shapes;

    OdfWorkbook(Reading reading, OdfStyles styles) {
        super(reading);
        this.styles = styles;
    }

    @Override
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        sheets.forEach(each -> blocks.addAll(each.blocks(sheets.size() == 1)));
        return blocks;
    }

    @Override
    void begin(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "table" -> {
                String title = attributes.get("name");
                sheet = new OdfSheet(reading, title == null ? "" : title);
                if (!styles.isHidden(attributes.get("style-name"))) {
                    sheets.add(sheet);
                }
            }
            case "shapes", "frame", "custom-shape" -> shapes++;
            case "table-row" -> {
                if (sheet != null) {
                    sheet.beginRow(attributes);
                }
            }
            case "table-cell", "covered-table-cell" -> {
                cell.setLength(0);
                if (sheet != null) {
                    sheet.beginCell(name.startsWith("covered"), attributes);
                }
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    void paragraph(Ended paragraph) {
        if (shapes == 0) {
            cell.append(cell.isEmpty() ? "" : "\n").append(paragraph.text());
        }
    }

    @Override
    void finish(String name) {
        if (sheet == null) {
            return;
        }
        switch (name) {
            case "table" -> sheet = null;
            case "shapes", "frame", "custom-shape" -> shapes--;
            case "table-row" -> sheet.endRow();
            case "table-cell", "covered-table-cell" -> sheet.endCell(cell.toString());
            default -> {
                // The others open nothing.
            }
        }
    }
}
