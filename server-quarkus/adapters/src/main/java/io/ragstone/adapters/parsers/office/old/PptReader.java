package io.ragstone.adapters.parsers.office.old;

import io.ragstone.adapters.parsers.office.parts.Area;
import io.ragstone.adapters.parsers.office.parts.SlideDraft;
import io.ragstone.adapters.parsers.office.parts.SlideDraft.Line;
import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape.TextPlaceholder;
import org.jspecify.annotations.Nullable;

/** Reads the slides of an old presentation. */
final class PptReader {
    private static final Set<Placeholder> RUNNING =
            EnumSet.of(Placeholder.DATETIME, Placeholder.FOOTER, Placeholder.HEADER, Placeholder.SLIDE_NUMBER);
    private static final Set<Placeholder> TITLES =
            EnumSet.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE, Placeholder.VERTICAL_TEXT_TITLE);

    private final Reading reading;

    PptReader(Reading reading) {
        this.reading = reading;
    }

    ParsedDocument read(DirectoryNode root, @Nullable String given) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(root)) {
            Dimension size = show.getPageSize();
            Area whole = Area.at(0, 0, size.getWidth(), size.getHeight());
            String title = given;
            List<Block> blocks = new ArrayList<>();
            int page = 0;
            for (HSLFSlide slide : show.getSlides()) {
                reading.checkTime();
                SlideDraft draft = new SlideDraft(reading, ++page, whole);
                shapes(draft, slide.getShapes(), 1);
                notes(draft, slide.getNotes());
                title = title == null ? draft.title() : title;
                blocks.addAll(draft.blocks());
            }
            return new ParsedDocument(title, blocks);
        }
    }

    private void shapes(SlideDraft draft, List<HSLFShape> shapes, int depth) {
        reading.nesting(depth);
        for (HSLFShape shape : shapes) {
            reading.step();
            switch (shape) {
                case HSLFTable table -> draft.table(area(table), table(table));
                case HSLFGroupShape group -> shapes(draft, group.getShapes(), depth + 1);
                case HSLFTextShape text -> text(draft, text);
                default -> {
                    // Pictures and lines have no text.
                }
            }
        }
    }

    private void text(SlideDraft draft, HSLFTextShape shape) {
        Placeholder place = shape.getPlaceholder();
        if (place != null && RUNNING.contains(place)) {
            return;
        }
        List<HSLFTextParagraph> paragraphs = shape.getTextParagraphs();
        TextPlaceholder kind = shape.getTextPlaceholder();
        List<Line> lines = new ArrayList<>();
        for (HSLFTextParagraph paragraph : paragraphs) {
            int level = Math.clamp(paragraph.getIndentLevel(), 0, 8) + 1;
            lines.add(new Line(paragraph.isBullet() ? level : 0, "- ", words(paragraph)));
        }
        boolean title = place != null && TITLES.contains(place);
        if (title || kind == TextPlaceholder.TITLE || kind == TextPlaceholder.CENTER_TITLE) {
            draft.title(area(shape), lines);
        } else {
            draft.text(area(shape), lines);
        }
    }

    private String words(HSLFTextParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (HSLFTextRun run : paragraph.getTextRuns()) {
            String text = run.getRawText();
            reading.characters(text.length());
            words.append(text.replace('\u000b', '\n'));
        }
        return words.toString().strip();
    }

    private TableDraft table(HSLFTable table) {
        TableDraft draft = new TableDraft(reading);
        // Only its looks say whether an old table has a head, and nearly all have one.
        draft.headed();
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            draft.beginRow();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                HSLFTableCell cell = table.getCell(row, column);
                draft.beginCell();
                if (cell == null || cell.isMerged()) {
                    draft.goesOn();
                } else {
                    cell.getTextParagraphs().forEach(paragraph -> draft.paragraph(words(paragraph)));
                }
                draft.endCell();
            }
            draft.endRow();
        }
        return draft;
    }

    private void notes(SlideDraft draft, @Nullable HSLFNotes notes) {
        if (notes == null) {
            return;
        }
        for (List<HSLFTextParagraph> text : notes.getTextParagraphs()) {
            for (HSLFTextParagraph paragraph : text) {
                if (paragraph.getRunType() == TextPlaceholder.NOTES.nativeId) {
                    draft.note(words(paragraph));
                }
            }
        }
    }

    private static @Nullable Area area(HSLFShape shape) {
        Rectangle2D anchor = shape.getAnchor();
        return anchor == null ? null : Area.at(anchor.getX(), anchor.getY(), anchor.getWidth(), anchor.getHeight());
    }
}
