package io.ragstone.adapters.parsers.data;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether the first row of a table names its columns. */
final class TableHead {
    private static final int LONGEST = 80;
    private static final Pattern VALUE = Pattern.compile(
            "[-+(]?[\\p{Sc}]?\\s?\\d[\\d.,' ]*\\s?[%\\p{Sc})]?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|.+@.+\\..+|https?://.*"
                    + "|true|false",
            Pattern.CASE_INSENSITIVE);

    private TableHead() {}

    static boolean isHead(List<List<String>> rows) {
        if (rows.size() < 2) {
            return false;
        }
        List<String> first = rows.getFirst();
        long named = first.stream().filter(cell -> !cell.isEmpty()).count();
        boolean distinct = new HashSet<>(first).size() >= named;
        boolean unlikeValues = first.stream().allMatch(cell -> cell.length() <= LONGEST && !isValue(cell));
        return named * 2 > first.size() && distinct && unlikeValues && !isRepeated(rows);
    }

    /** Years may well name columns; other numbers, dates and addresses are what stands below. */
    private static boolean isValue(String cell) {
        return VALUE.matcher(cell).matches() && !cell.matches("(?:19|20)\\d\\d");
    }

    /** A column's name is hardly one of its values. */
    private static boolean isRepeated(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        for (List<String> row : rows.subList(1, Math.min(rows.size(), 500))) {
            for (int i = 0; i < first.size(); i++) {
                if (!first.get(i).isEmpty() && first.get(i).equals(row.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
