package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import io.ragstone.adapters.parsers.pdf.Item.TableItem;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds tables without lines: rows one below the other whose cells line up. */
final class AlignedTables {
    private static final int FEWEST_ROWS = 3;
    /** A cell with more words than this reads like a line of text. */
    private static final int WORDY = 6;

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");

    private AlignedTables() {}

    /** The rows of an area, with the tables among them; a row that is in no table is one line again. */
    static List<Item> in(List<Row> rows) {
        return in(rows, 2, .5, row -> List.of(row.whole()));
    }

    /** The same for rows across a whole page, where there may be columns of text as well: they are left alone. */
    static List<Item> wideIn(List<Row> rows) {
        return in(rows, 3, .15, row -> List.copyOf(row.cells()));
    }

    private static List<Item> in(List<Row> rows, int columns, double wordy, Function<Row, List<Item>> rest) {
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = endOfRun(rows, at, columns);
            TableItem table = end - at >= FEWEST_ROWS ? table(rows.subList(at, end), columns, wordy) : null;
            if (table == null) {
                items.addAll(rest.apply(rows.get(at)));
                at++;
            } else {
                items.add(table);
                at = end;
            }
        }
        return items;
    }

    /** Rows with several cells each, near each other. */
    private static int endOfRun(List<Row> rows, int start, int columns) {
        int end = start;
        while (end < rows.size()
                && rows.get(end).cells().size() >= columns
                && (end == start || near(rows.get(end - 1), rows.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean near(Row above, Row below) {
        float size = above.cells().getFirst().size();
        return below.box().top() - above.box().bottom() < 2 * size;
    }

    private static @Nullable TableItem table(List<Row> rows, int fewest, double wordy) {
        List<Box> columns = columns(rows);
        if (columns.size() < fewest || columns.size() > 40 || !looksTabular(rows, columns, wordy)) {
            return null;
        }
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> texts = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            for (Line cell : row.cells()) {
                int column = column(columns, cell);
                texts.set(column, (texts.get(column) + " " + cell.text()).strip());
            }
            cells.add(List.copyOf(texts));
        }
        Box box = rows.stream().map(Row::box).reduce(Box::union).orElseThrow();
        return new TableItem(new Block.Table(cells, isHeaded(rows), List.of()), box);
    }

    /** Where cells of different rows stand above each other there is a column. */
    private static List<Box> columns(List<Row> rows) {
        List<Box> spans = new ArrayList<>(rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> new Box(cell.box().left(), 0, cell.box().right(), 1))
                .toList());
        spans.sort(Comparator.comparingDouble(Box::left));
        List<Box> columns = new ArrayList<>();
        for (Box span : spans) {
            if (!columns.isEmpty() && span.left() < columns.getLast().right() - 1) {
                columns.set(columns.size() - 1, columns.getLast().union(span));
            } else {
                columns.add(span);
            }
        }
        return columns;
    }

    private static int column(List<Box> columns, Line cell) {
        for (int i = 0; i < columns.size(); i++) {
            if (cell.box().centerX() <= columns.get(i).right()) {
                return i;
            }
        }
        return columns.size() - 1;
    }

    private static boolean looksTabular(List<Row> rows, List<Box> columns, double mostWordy) {
        List<Line> cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
        long wordy = cells.stream().filter(cell -> cell.words() > WORDY).count();
        long markers = rows.stream()
                .filter(row -> Markers.isMarker(row.cells().getFirst().text()))
                .count();
        double filled = (double) cells.size() / (rows.size() * columns.size());
        boolean list = columns.size() == 2 && markers * 2 > rows.size();
        return wordy < mostWordy * cells.size() && filled > .5 && !list;
    }

    private static boolean isHeaded(List<Row> rows) {
        List<Line> first = rows.getFirst().cells();
        boolean words =
                first.stream().noneMatch(cell -> NUMBER.matcher(cell.text()).matches());
        boolean bold = first.stream().allMatch(Line::bold);
        boolean numbersBelow = rows.stream()
                .skip(1)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> NUMBER.matcher(cell.text()).matches());
        return bold || (words && numbersBelow);
    }

    /** What stands on one base line, from left to right. */
    record Row(List<Line> cells) {
        Box box() {
            return cells.stream().map(Line::box).reduce(Box::union).orElseThrow();
        }

        Line whole() {
            return cells.stream().reduce(Line::and).orElseThrow();
        }
    }
}
