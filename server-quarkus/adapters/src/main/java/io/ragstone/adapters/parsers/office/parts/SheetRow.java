package io.ragstone.adapters.parsers.office.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filled cells of a row, from left to right. */
final class SheetRow {
    private final int number;
    private final List<Cell> cells = new ArrayList<>(4);

    SheetRow(int number) {
        this.number = number;
    }

    record Cell(int column, String text, boolean number) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Integer.compare(column, other.column);
        }
    }

    int number() {
        return number;
    }

    int size() {
        return cells.size();
    }

    List<Cell> cells() {
        return cells;
    }

    void put(int column, String text, boolean isNumber) {
        Cell cell = new Cell(column, text, isNumber);
        int at = Collections.binarySearch(cells, cell);
        if (at >= 0) {
            cells.set(at, cell);
        } else {
            cells.add(-at - 1, cell);
        }
    }

    @Nullable
    Cell at(int column) {
        int at = Collections.binarySearch(cells, new Cell(column, "", false));
        return at < 0 ? null : cells.get(at);
    }
}
