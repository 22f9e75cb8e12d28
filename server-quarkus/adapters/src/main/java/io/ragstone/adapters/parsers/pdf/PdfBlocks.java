package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import io.ragstone.adapters.parsers.pdf.Item.TableItem;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns pages in reading order into blocks. */
final class PdfBlocks {
    /** A passage, or a table at its place among them. */
    private record Part(@Nullable Passage passage, Block.@Nullable Table table) {}

    /** So many characters are no paragraph, but a text without any; its parts should know their pages. */
    private static final int LONGEST = 4_000;

    private final List<Part> parts = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private PdfBlocks() {}

    static List<Block> of(List<Layout> pages) {
        PdfBlocks blocks = new PdfBlocks();
        for (Layout page : pages) {
            for (List<Item> area : page.areas()) {
                blocks.add(area, page.page());
            }
        }
        return blocks.write();
    }

    private void add(List<Item> area, int page) {
        List<Line> lines = new ArrayList<>();
        for (Item item : area) {
            switch (item) {
                case Line line -> lines.add(line);
                case TableItem table -> {
                    addLines(lines, page);
                    lines.clear();
                    parts.add(new Part(
                            null,
                            new Block.Table(
                                    table.table().rows(),
                                    table.table().headed(),
                                    List.of(table.box().on(page)))));
                }
            }
        }
        addLines(lines, page);
    }

    private void addLines(List<Line> lines, int page) {
        List<Passage> found = Paragraphs.of(lines, page);
        for (int i = 0; i < found.size(); i++) {
            Passage passage = found.get(i);
            Passage before = parts.isEmpty() ? null : parts.getLast().passage();
            if (i == 0 && before != null && isContinued(before, passage)) {
                before.append(passage);
            } else {
                parts.add(new Part(passage, null));
                passages.add(passage);
            }
        }
    }

    /** A sentence that did not end in one column, and goes on in the next. */
    private static boolean isContinued(Passage before, Passage next) {
        String end = before.last().text();
        char last = end.charAt(end.length() - 1);
        char first = next.first().text().charAt(0);
        return before.length() < LONGEST
                && Math.abs(before.size() - next.size()) < .1f * before.size()
                && before.isBold() == next.isBold()
                && !next.isItem()
                && Character.isLowerCase(first)
                && ".!?:;\u3002".indexOf(last) < 0;
    }

    private List<Block> write() {
        Hyphens hyphens = new Hyphens();
        hyphens.learn(passages);
        TypeSizes sizes = new TypeSizes(passages);
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            if (part.table() != null) {
                blocks.add(part.table());
            } else if (part.passage() != null) {
                blocks.add(block(part.passage(), hyphens, sizes));
            }
        }
        return blocks;
    }

    private static Block block(Passage passage, Hyphens hyphens, TypeSizes sizes) {
        String text = hyphens.join(passage.lines());
        if (sizes.isHeading(passage)) {
            return new Block.Heading(sizes.level(passage), text, passage.positions());
        }
        if (passage.isCaption()) {
            return new Block.Caption(text, passage.positions());
        }
        String item = passage.isItem() ? Markers.item(text) : null;
        return item == null
                ? new Block.Paragraph(text, passage.positions())
                : new Block.ListItem(1, item, passage.positions());
    }
}
