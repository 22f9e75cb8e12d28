package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.office.parts.Area;
import io.ragstone.adapters.parsers.office.parts.SlideDraft;
import io.ragstone.adapters.parsers.office.parts.SlideDraft.Line;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument presentation or drawing: a slide is a page. */
final class OdfSlides extends OdfBody {
    private static final Set<String> SHAPES =
            Set.of("frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "connector");
    private static final Set<String> RUNNING = Set.of("date-time", "footer", "header", "page-number");

    private final OdfStyles styles;
    private final OdfLists lists;
    private final List<Block> blocks = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private @Nullable SlideDraft slide;
    private @Nullable OdfTable table;
    private @Nullable Area area;
    private @Nullable String kind;
    private @Nullable String title;
    private boolean inNotes;
    private int shapes;
    private int page;

    OdfSlides(Reading reading, OdfStyles styles) {
        super(reading);
        this.styles = styles;
        this.lists = new OdfLists(styles);
    }

    @Override
    List<Block> blocks() {
        return blocks;
    }

    @Override
    @Nullable
    String title() {
        return title;
    }

    @Override
    void begin(String name, SafeXml.Attributes attributes) {
        if (SHAPES.contains(name)) {
            beginShape(attributes);
            return;
        }
        switch (name) {
            case "page" -> beginPage(attributes);
            case "notes" -> inNotes = true;
            case "list" -> lists.begin(attributes.get("style-name"), false);
            case "list-item" -> lists.item();
            case "table" -> {
                table = new OdfTable(reading);
                if (!"false".equals(attributes.get("use-first-row-styles"))) {
                    table.headed();
                }
            }
            default -> {
                if (table != null) {
                    table.begin(name, attributes);
                }
            }
        }
    }

    private void beginPage(SafeXml.Attributes attributes) {
        double[] size = styles.page(attributes.get("master-page-name"));
        Area whole = size == null ? Area.at(0, 0, 720, 540) : Area.at(0, 0, size[0], size[1]);
        slide = new SlideDraft(reading, ++page, whole);
    }

    /** A shape within a shape is a part of it. */
    private void beginShape(SafeXml.Attributes attributes) {
        if (shapes++ > 0) {
            return;
        }
        kind = attributes.get("class");
        lines = new ArrayList<>();
        Double x = Length.points(attributes.get("x"));
        Double y = Length.points(attributes.get("y"));
        Double width = Length.points(attributes.get("width"));
        Double height = Length.points(attributes.get("height"));
        if (x == null || y == null || width == null || height == null) {
            area = null;
        } else {
            area = Area.at(x, y, width, height);
        }
    }

    @Override
    void paragraph(Ended paragraph) {
        String text = paragraph.text();
        if (text.isEmpty()) {
            return;
        }
        boolean item = lists.depth() > 0;
        if (table != null) {
            table.paragraph(text);
        } else {
            String marker = item ? lists.marker() : "";
            lines.add(new Line(item ? lists.depth() : 0, marker, text));
        }
    }

    @Override
    void finish(String name) {
        if (SHAPES.contains(name)) {
            endShape();
            return;
        }
        switch (name) {
            case "page" -> endPage();
            case "notes" -> inNotes = false;
            case "list" -> lists.end();
            case "table" -> {
                if (table != null && slide != null && !inNotes) {
                    slide.table(area, table.draft());
                }
                table = null;
            }
            default -> {
                if (table != null) {
                    table.finish(name);
                }
            }
        }
    }

    private void endShape() {
        if (--shapes > 0 || slide == null || (kind != null && RUNNING.contains(kind))) {
            return;
        }
        if (inNotes) {
            lines.forEach(line -> notes(slide, line));
        } else if ("title".equals(kind)) {
            slide.title(area, lines);
        } else {
            slide.text(area, lines);
        }
    }

    private void notes(SlideDraft of, Line line) {
        if ("notes".equals(kind)) {
            of.note(line.text());
        }
    }

    private void endPage() {
        if (slide != null) {
            title = title == null ? slide.title() : title;
            blocks.addAll(slide.blocks());
        }
        slide = null;
    }
}
