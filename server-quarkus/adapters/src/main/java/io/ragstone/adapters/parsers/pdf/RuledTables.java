package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import io.ragstone.adapters.parsers.pdf.Item.TableItem;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Finds tables whose cells have lines between them. */
final class RuledTables {
    /** Lines that are this close, in points, meet. */
    private static final float NEAR = 3;

    private static final int MOST_CELLS = 20_000;

    private RuledTables() {}

    /** The tables; their words are taken out of the list. */
    static List<TableItem> take(List<Box> rules, List<Word> words) {
        List<TableItem> tables = new ArrayList<>();
        for (List<Box> grid : RuleGroups.of(rules, NEAR)) {
            List<Float> xs = places(grid.stream()
                    .filter(rule -> rule.height() > rule.width())
                    .map(Box::left)
                    .toList());
            List<Float> ys = places(grid.stream()
                    .filter(rule -> rule.width() >= rule.height())
                    .map(Box::top)
                    .toList());
            if (xs.size() > 2 && ys.size() > 2 && (long) xs.size() * ys.size() < MOST_CELLS) {
                table(xs, ys, words, tables);
            }
        }
        return tables;
    }

    /** Places without their near doubles: both edges of a thick line are one line. */
    private static List<Float> places(List<Float> all) {
        List<Float> places = new ArrayList<>();
        for (Float place : all.stream().sorted().toList()) {
            if (places.isEmpty() || place - places.getLast() > NEAR) {
                places.add(place);
            }
        }
        return places;
    }

    private static void table(List<Float> xs, List<Float> ys, List<Word> words, List<TableItem> tables) {
        Box box = new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
        List<Word> inside = words.stream()
                .filter(word -> box.contains(word.box().centerX(), word.box().centerY()))
                .toList();
        List<List<List<Word>>> cells = new ArrayList<>();
        for (int row = 1; row < ys.size(); row++) {
            List<List<Word>> line = new ArrayList<>();
            for (int column = 1; column < xs.size(); column++) {
                line.add(new ArrayList<>());
            }
            cells.add(line);
        }
        for (Word word : inside) {
            cells.get(index(ys, word.box().centerY()))
                    .get(index(xs, word.box().centerX()))
                    .add(word);
        }
        List<List<String>> rows = filled(cells.stream()
                .map(row -> row.stream().map(RuledTables::text).toList())
                .toList());
        if (rows.size() > 1 && rows.getFirst().size() > 1) {
            boolean headed = rows.getFirst().stream().noneMatch(String::isBlank);
            tables.add(new TableItem(new Block.Table(rows, headed, List.of()), box));
            words.removeAll(new HashSet<>(inside));
        }
    }

    private static int index(List<Float> places, float place) {
        int index = 0;
        while (index < places.size() - 2 && place >= places.get(index + 1)) {
            index++;
        }
        return index;
    }

    private static String text(List<Word> words) {
        return LineBuilder.of(words).stream()
                .sorted(Comparator.comparingDouble(Line::baseline))
                .map(Line::text)
                .collect(Collectors.joining(" "));
    }

    /** The rows and columns in which there is anything. */
    private static List<List<String>> filled(List<List<String>> cells) {
        List<List<String>> rows = cells.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; !rows.isEmpty() && i < rows.getFirst().size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.get(column).isBlank())) {
                columns.add(column);
            }
        }
        return rows.stream().map(row -> columns.stream().map(row::get).toList()).toList();
    }
}
