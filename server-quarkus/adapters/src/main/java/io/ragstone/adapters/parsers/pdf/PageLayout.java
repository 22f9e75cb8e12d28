package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.AlignedTables.Row;
import io.ragstone.adapters.parsers.pdf.Item.Line;
import io.ragstone.adapters.parsers.pdf.Item.TableItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From what a page draws to its areas in reading order. */
final class PageLayout {
    /** So many times less than what is on a page is a stamp. */
    private static final int STAMP = 10;

    private PageLayout() {}

    static Layout of(RawPage page) {
        List<Word> words = new ArrayList<>(WordBuilder.of(page.glyphs()));
        List<Item> items = new ArrayList<>(RuledTables.take(page.rules(), words));
        items.addAll(withWideTables(LineBuilder.of(words)));
        List<List<Item>> areas = new ArrayList<>();
        for (List<Item> area : Columns.of(items)) {
            areas.add(fromTopToBottom(area));
        }
        aside(page, areas);
        return new Layout(page.number(), page.height(), areas);
    }

    /** Tables with many columns, before they can be mistaken for columns of text. */
    private static List<Item> withWideTables(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble((Line line) -> line.box().top()));
        List<List<Line>> rows = new ArrayList<>();
        sorted.forEach(line -> addTo(rows, line));
        return AlignedTables.wideIn(inOrder(rows));
    }

    private static List<Item> fromTopToBottom(List<Item> area) {
        List<Item> sorted = new ArrayList<>(area);
        sorted.sort(Comparator.comparingDouble((Item item) -> item.box().top()));
        List<Item> items = new ArrayList<>();
        List<List<Line>> rows = new ArrayList<>();
        for (Item item : sorted) {
            switch (item) {
                case TableItem table -> {
                    items.addAll(withTables(rows));
                    rows.clear();
                    items.add(table);
                }
                case Line line -> addTo(rows, line);
            }
        }
        items.addAll(withTables(rows));
        return items;
    }

    private static void addTo(List<List<Line>> rows, Line line) {
        if (rows.isEmpty() || rows.getLast().getFirst().box().besideness(line.box()) < .3f) {
            rows.add(new ArrayList<>());
        }
        rows.getLast().add(line);
    }

    private static List<Item> withTables(List<List<Line>> rows) {
        return AlignedTables.in(inOrder(rows));
    }

    private static List<Row> inOrder(List<List<Line>> rows) {
        return rows.stream()
                .map(row -> new Row(row.stream()
                        .sorted(Comparator.comparingDouble(
                                (Line line) -> line.box().left()))
                        .toList()))
                .toList();
    }

    /**
     * Text along the edge of a page is read last; a mere stamp is not. Where exactly it stood is not worth the
     * reckoning.
     */
    private static void aside(RawPage page, List<List<Item>> areas) {
        if (page.aside().size() * STAMP < page.glyphs().size()) {
            return;
        }
        List<Item> lines = new ArrayList<>();
        for (Line line : LineBuilder.of(WordBuilder.of(page.aside()))) {
            lines.add(new Line(line.text(), page.area(), line.baseline(), line.size(), line.bold()));
        }
        if (!lines.isEmpty()) {
            areas.add(lines);
        }
    }
}
