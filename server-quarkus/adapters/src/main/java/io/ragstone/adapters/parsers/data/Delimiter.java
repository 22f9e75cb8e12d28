package io.ragstone.adapters.parsers.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What separates the cells of a table: the character by which most rows get the same number of cells.
 *
 * @param agreement the share of the rows that have the usual number of cells
 */
record Delimiter(char character, int columns, int rows, double agreement) {
    private static final char[] KNOWN = {',', ';', '\t', '|'};
    private static final int ENOUGH = 200;

    static Delimiter in(String sample) {
        Delimiter best = new Delimiter(',', 1, 0, 0);
        for (char character : KNOWN) {
            Delimiter tried = tryOut(sample, character);
            if (tried.columns > 1 && tried.score() > best.score()) {
                best = tried;
            }
        }
        return best;
    }

    /** Whether a text can be hardly anything but a table. */
    boolean isCertain() {
        return columns > 1 && rows > 1 && agreement > .9;
    }

    /** Quotation marks that are not where they should be cost no cell. */
    static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    private double score() {
        return columns < 2 ? 0 : agreement * agreement * Math.min(4, 1 + Math.log(columns));
    }

    private static Delimiter tryOut(String sample, char character) {
        Map<Integer, Integer> sizes = new HashMap<>();
        int rows = 0;
        try (CSVParser parser = format(character).parse(new StringReader(sample))) {
            for (CSVRecord row : parser) {
                sizes.merge(row.size(), 1, Integer::sum);
                if (++rows == ENOUGH) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The last row of a sample may be cut off; it is one of many then.
        Map.Entry<Integer, Integer> usual = sizes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry(1, 0));
        return new Delimiter(character, usual.getKey(), rows, rows == 0 ? 0 : usual.getValue() / (double) rows);
    }
}
