package io.ragstone.adapters.parsers.data;

import java.util.ArrayList;
import java.util.List;

/** Gives all rows of a table the same number of cells, and takes away columns that are empty all the way down. */
final class EvenRows {
    private EvenRows() {}

    static List<List<String>> of(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(EvenRows::filled).max().orElse(0);
        List<List<String>> even = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            even.add(row.size() == columns ? row : resized(row, columns));
        }
        return even;
    }

    /** How many cells there are up to the last one with something in it. */
    private static int filled(List<String> row) {
        int size = row.size();
        while (size > 0 && row.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    private static List<String> resized(List<String> row, int columns) {
        List<String> resized = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
        while (resized.size() < columns) {
            resized.add("");
        }
        return List.copyOf(resized);
    }
}
