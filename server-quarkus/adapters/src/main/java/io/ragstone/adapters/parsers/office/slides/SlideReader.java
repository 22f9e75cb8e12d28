package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.Area;
import io.ragstone.adapters.parsers.office.parts.SlideDraft;
import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of a slide; they may stand in groups, and tables are shapes too. */
final class SlideReader implements SafeXml.Handler {
    private final Reading reading;
    private final SlideDraft slide;
    private final Placeholders places;
    private final Deque<Placement> groups = new ArrayDeque<>();
    private @Nullable ShapeDraft shape;
    private @Nullable TableDraft table;
    private boolean inText;
    private int skipped;

    SlideReader(Reading reading, SlideDraft slide, Placeholders places) {
        this.reading = reading;
        this.slide = slide;
        this.places = places;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        // A fallback says the same again, for older programs.
        if (skipped > 0 || name.equals("Fallback")) {
            skipped++;
            return;
        }
        switch (name) {
            case "grpSp" -> groups.push(new Placement());
            case "sp", "graphicFrame", "cxnSp" -> shape = new ShapeDraft();
            case "t" -> inText = true;
            default -> {
                if (shape != null) {
                    inShape(shape, name, attributes);
                } else if (!groups.isEmpty()) {
                    groups.getFirst().read(name, attributes);
                }
            }
        }
    }

    private void inShape(ShapeDraft open, String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "ph" -> open.placeholder(attributes);
            case "p" -> open.beginParagraph();
            case "br" -> open.text("\n");
            case "tbl" -> table = new TableDraft(reading);
            default -> {
                open.property(name, attributes);
                if (table != null) {
                    inTable(table, name, attributes);
                } else {
                    open.placement.read(name, attributes);
                }
            }
        }
    }

    private static void inTable(TableDraft open, String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "tblPr" -> {
                if ("1".equals(attributes.get("firstRow"))) {
                    open.headed();
                }
            }
            case "tr" -> open.beginRow();
            case "tc" -> {
                open.beginCell();
                if ("1".equals(attributes.get("vMerge"))) {
                    open.goesOn();
                }
            }
            default -> {
                // Cells that are spanned over stand there too, and are empty.
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && skipped == 0 && shape != null) {
            reading.characters(text.length());
            shape.text(text);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> {
                if (table != null) {
                    table.endCell();
                }
            }
            case "tr" -> {
                if (table != null) {
                    table.endRow();
                }
            }
            case "sp", "graphicFrame", "cxnSp" -> endShape();
            case "grpSp" -> groups.poll();
            default -> {
                // The others open nothing.
            }
        }
    }

    private void endParagraph() {
        if (shape == null) {
            return;
        }
        String text = shape.endParagraph(places.plain(shape.type(), shape.index()));
        if (table != null) {
            table.paragraph(text);
        }
    }

    private void endShape() {
        if (shape == null) {
            return;
        }
        Area area = area(shape);
        if (table != null) {
            slide.table(area, table);
        } else if (shape.isTitle()) {
            slide.title(area, shape.lines());
        } else if (!shape.isRunning()) {
            slide.text(area, shape.lines());
        }
        shape = null;
        table = null;
    }

    private @Nullable Area area(ShapeDraft open) {
        Area area = open.placement.area();
        if (area == null) {
            return open.isPlaceholder() ? places.area(open.type(), open.index()) : null;
        }
        for (Placement group : groups) {
            area = group.outside(area);
        }
        return area;
    }
}
