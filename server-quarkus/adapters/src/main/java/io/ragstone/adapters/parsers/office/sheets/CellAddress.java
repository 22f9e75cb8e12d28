package io.ragstone.adapters.parsers.office.sheets;

import io.ragstone.adapters.parsers.office.parts.SheetDraft;
import org.jspecify.annotations.Nullable;

/** Where a cell is, as in {@code B12}; both numbers count from 0. */
record CellAddress(int row, int column) {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    /** The address that a text stands for, or null when it is none, or beyond what a sheet can be. */
    static @Nullable CellAddress parse(@Nullable String text) {
        int column = 0;
        int row = 0;
        int at = 0;
        if (text == null || text.length() > 12) {
            return null;
        }
        for (; at < text.length() && letter(text.charAt(at)) > 0 && column <= MOST_COLUMNS; at++) {
            column = column * 26 + letter(text.charAt(at));
        }
        int digits = at;
        for (; at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && row <= MOST_ROWS; at++) {
            row = row * 10 + Character.digit(text.charAt(at), 10);
        }
        boolean whole = at == text.length() && digits > 0 && at > digits;
        return whole && column <= MOST_COLUMNS && row > 0 && row <= MOST_ROWS
                ? new CellAddress(row - 1, column - 1)
                : null;
    }

    static SheetDraft.@Nullable Merged area(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (text == null || colon < 0) {
            return null;
        }
        CellAddress from = parse(text.substring(0, colon));
        CellAddress to = parse(text.substring(colon + 1));
        return from == null || to == null ? null : new SheetDraft.Merged(from.row, to.row, from.column, to.column);
    }

    private static int letter(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : 0;
    }
}
