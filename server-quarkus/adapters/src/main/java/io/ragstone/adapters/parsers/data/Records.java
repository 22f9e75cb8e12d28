package io.ragstone.adapters.parsers.data;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records that follow each other and are alike, until they are written as a table. */
final class Records {
    private static final int MOST_COLUMNS = 40;
    /** Tables are for short values; a longer one reads better by itself. */
    static final int LONGEST_CELL = 300;

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();

    /** Whether a record can be a row at all. */
    static boolean isRow(Map<String, String> fields) {
        return fields.size() > 1
                && fields.size() <= MOST_COLUMNS
                && fields.values().stream().allMatch(value -> value.length() <= LONGEST_CELL);
    }

    /** Whether a record is like those before it. */
    boolean fits(Map<String, String> fields) {
        if (rows.isEmpty()) {
            return true;
        }
        long known = fields.keySet().stream().filter(columns::contains).count();
        return known * 2 >= fields.size() && columns.size() + fields.size() - known <= MOST_COLUMNS;
    }

    void add(Map<String, String> fields) {
        rows.add(fields);
        columns.addAll(fields.keySet());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The only record, when there is no other. */
    @Nullable
    Map<String, String> single() {
        return rows.size() == 1 ? rows.getFirst() : null;
    }

    Block.Table table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.copyOf(columns));
        for (Map<String, String> row : rows) {
            table.add(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        return new Block.Table(table, true, List.of());
    }

    void clear() {
        rows.clear();
        columns.clear();
    }
}
