package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slide while it is read: shapes with their text, which become blocks in the order in which people read them. */
public final class SlideDraft {
    private final Reading reading;
    private final int page;
    private final Area whole;
    private final List<Shape> titles = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param page from 1 */
    public SlideDraft(Reading reading, int page, Area whole) {
        this.reading = reading;
        this.page = page;
        this.whole = whole;
        if (page > reading.limits().maxPages()) {
            throw reading.refusal("has more than " + reading.limits().maxPages() + " slides");
        }
    }

    /** A paragraph of a shape; level 0 is no item of a list. */
    public record Line(int level, String marker, String text) {}

    private record Shape(Area area, List<Block> blocks) {}

    /** @param area null when the file does not say where the shape is */
    public void title(@Nullable Area area, List<Line> lines) {
        String text = String.join(" ", lines.stream().map(Line::text).toList());
        String clean = CleanText.of(text).replace('\n', ' ').strip();
        if (!clean.isEmpty()) {
            int level = titles.isEmpty() ? 1 : 2;
            titles.add(new Shape(place(area), List.of(new Block.Heading(level, clean, on(area)))));
        }
    }

    public void text(@Nullable Area area, List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        for (Line line : lines) {
            String text = CleanText.of(line.text()).strip();
            if (!text.isEmpty()) {
                blocks.add(
                        line.level() == 0
                                ? new Block.Paragraph(text, on(area))
                                : new Block.ListItem(line.level(), line.marker() + text, on(area)));
            }
        }
        if (!blocks.isEmpty()) {
            shapes.add(new Shape(place(area), blocks));
        }
    }

    public void table(@Nullable Area area, TableDraft table) {
        Block block = table.block(on(area));
        if (block != null) {
            shapes.add(new Shape(place(area), List.of(block)));
        }
    }

    /** What the speaker says; it stands on no slide, but belongs to one. */
    public void note(String text) {
        String clean = CleanText.of(text).strip();
        if (!clean.isEmpty()) {
            notes.add(clean);
        }
    }

    /** The text of the first title, or null. */
    public @Nullable String title() {
        return titles.isEmpty() ? null : titles.getFirst().blocks().getFirst().text();
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        titles.forEach(shape -> blocks.addAll(shape.blocks()));
        new ReadingOrder<>(reading, Shape::area).of(shapes).forEach(shape -> blocks.addAll(shape.blocks()));
        notes.forEach(note -> blocks.add(new Block.Paragraph(note, on(null))));
        return blocks;
    }

    private Area place(@Nullable Area area) {
        return area == null ? whole : area;
    }

    private List<Position> on(@Nullable Area area) {
        return List.of(place(area).on(page));
    }
}
