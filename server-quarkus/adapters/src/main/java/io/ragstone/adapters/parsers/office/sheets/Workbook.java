package io.ragstone.adapters.parsers.office.sheets;

import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.List;

/** The list of a workbook's sheets. */
final class Workbook implements SafeXml.Handler {
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    record Sheet(String name, String relation) {}

    /** The sheets that are not hidden. */
    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (name.equals("workbookPr")) {
            String date1904 = attributes.get("date1904");
            from1904 = "1".equals(date1904) || "true".equals(date1904);
        } else if (name.equals("sheet")) {
            String relation = attributes.prefixed("id");
            String state = attributes.get("state");
            if (relation != null && (state == null || state.equals("visible"))) {
                String title = attributes.get("name");
                sheets.add(new Sheet(title == null ? "" : title, relation));
            }
        }
    }

    @Override
    public void text(String text) {
        // Everything is in attributes.
    }

    @Override
    public void end(String name) {
        // Nothing is nested.
    }
}
