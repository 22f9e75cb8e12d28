package io.ragstone.adapters.parsers.data;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables that are written as text, whatever their cells are separated with. */
public final class CsvParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "psv");
    /** What spreadsheets are called; many a program writes CSV under such a name. */
    private static final Set<String> SHEETS = Set.of("xls", "xlsx", "xlsm");

    private static final int SAMPLE = 1 << 16;
    /** The cells of a row have something between them when they are written. */
    private static final int BETWEEN_CELLS = 3;
    /** Excel's own way to say what separates cells. */
    private static final Pattern SEPARATOR = Pattern.compile("\\A\"?sep=([,;\\t|])\"?\\r?\\n");

    @Override
    public boolean accepts(String name, byte[] head) {
        if (!FileKind.isText(head) || FileKind.isHtml(head)) {
            return false;
        }
        String text = TextEncoding.decode(head);
        if (FileKind.isXml(head) || FileKind.isJson(text)) {
            return false;
        }
        return FileKind.endsWith(name, ENDINGS)
                || (FileKind.endsWith(name, SHEETS) && Delimiter.in(text).isCertain());
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a table", CsvParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (BufferedReader text =
                new BufferedReader(TextEncoding.reader(reading.source().file()), 2 * SAMPLE)) {
            String sample = sample(text);
            Matcher separator = SEPARATOR.matcher(sample);
            if (separator.find()) {
                text.skip(separator.end());
                return document(rows(text, separator.group(1).charAt(0), reading));
            }
            return document(rows(text, Delimiter.in(sample).character(), reading));
        }
    }

    private static String sample(BufferedReader text) throws IOException {
        char[] sample = new char[SAMPLE];
        text.mark(SAMPLE);
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(0, read)) {
            read = text.read(sample, length, SAMPLE - length);
        }
        text.reset();
        return new String(sample, 0, length);
    }

    private static List<List<String>> rows(Reader text, char delimiter, Reading reading) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = Delimiter.format(delimiter).parse(text)) {
            for (CSVRecord line : parser) {
                reading.step();
                List<String> row = new ArrayList<>();
                for (String cell : line) {
                    String clean = CleanText.of(cell).strip();
                    reading.characters(clean.length() + BETWEEN_CELLS);
                    row.add(clean);
                }
                if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(List.copyOf(row));
                }
            }
        }
        return rows;
    }

    private static ParsedDocument document(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return new ParsedDocument(null, List.of());
        }
        List<List<String>> even = EvenRows.of(rows);
        return new ParsedDocument(null, List.of(new Block.Table(even, TableHead.isHead(even), List.of())));
    }
}
