package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A run of rows without an empty one between them: lines of text that introduce a table, and the table. */
final class SheetTable {
    private static final int LONGEST_HEAD = 120;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Reading reading;
    private final List<SheetRow> rows;
    private final BitSet columns = new BitSet();

    SheetTable(Reading reading, List<SheetRow> rows) {
        this.reading = reading;
        this.rows = rows;
        rows.forEach(row -> row.cells().forEach(cell -> columns.set(cell.column())));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        while (first < rows.size() && isLine(rows.get(first))) {
            blocks.add(new Block.Paragraph(rows.get(first).cells().getFirst().text(), List.of()));
            first++;
        }
        if (first < rows.size()) {
            blocks.add(table(rows.subList(first, rows.size())));
        }
        return blocks;
    }

    /** One cell alone, where others have several, or where there is nothing else. */
    private boolean isLine(SheetRow row) {
        return row.size() == 1 && !row.cells().getFirst().number() && (columns.cardinality() > 1 || rows.size() == 1);
    }

    private Block table(List<SheetRow> body) {
        int width = columns.cardinality();
        reading.characters((long) width * body.size());
        int[] places = new int[columns.length()];
        int place = 0;
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            places[column] = place++;
        }
        List<List<String>> table = new ArrayList<>(body.size());
        for (SheetRow row : body) {
            reading.step();
            String[] texts = new String[width];
            Arrays.fill(texts, "");
            row.cells().forEach(cell -> texts[places[cell.column()]] = cell.text());
            table.add(List.of(texts));
        }
        return new Block.Table(table, isHead(body), List.of());
    }

    /** A head has a short name of its own for every column but perhaps the first. */
    private boolean isHead(List<SheetRow> body) {
        SheetRow head = body.getFirst();
        if (body.size() < 2 || head.size() < columns.cardinality() - 1 || head.size() == 0) {
            return false;
        }
        if (head.size() < columns.cardinality() && head.at(columns.nextSetBit(0)) != null) {
            return false;
        }
        Set<String> names = new HashSet<>();
        boolean named = head.cells().stream()
                .allMatch(cell -> cell.text().length() <= LONGEST_HEAD
                        && (!cell.number() || YEAR.matcher(cell.text()).matches())
                        && names.add(cell.text()));
        return named && (!head.cells().getFirst().number() || head.size() < columns.cardinality());
    }
}
