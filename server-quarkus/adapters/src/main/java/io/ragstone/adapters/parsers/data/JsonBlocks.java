package io.ragstone.adapters.parsers.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON into blocks while it is read. An object's fields become lines of "path: value"; objects in an array become
 * rows of a table as long as they are small and alike, and a paragraph each where they are not.
 */
final class JsonBlocks {
    private static final int LONGEST_TITLE = 200;
    private static final int DEEPEST_HEADING = 6;

    /** Pictures and the like, as text that nobody reads. */
    private static final Pattern ENCODED = Pattern.compile("(?:data:[^,]{0,100},)?[A-Za-z0-9+/_=\\n-]+");

    private static final int LONGEST_WORD = 500;

    private final Reading reading;
    private final List<Block> blocks = new ArrayList<>();
    private final Records rows = new Records();
    private @Nullable String title;

    JsonBlocks(Reading reading) {
        this.reading = reading;
    }

    /** Values may follow each other, as they do in JSON Lines; an array at the top is read as if it were such. */
    void read(JsonParser json) throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() == null) {
                        return;
                    }
                    record(json, 2);
                }
            } else {
                record(json, 1);
            }
        }
    }

    boolean isEmpty() {
        return blocks().isEmpty();
    }

    @Nullable
    String title() {
        return title;
    }

    List<Block> blocks() {
        flush(rows, blocks);
        return blocks;
    }

    private void record(JsonParser json, int depth) throws IOException {
        Lines lines = new Lines();
        try {
            value(json, "", lines, depth);
        } finally {
            // Where the file breaks off, what was read is kept.
            takeTitle(lines, depth);
            addRecord(lines, rows, blocks);
        }
    }

    private void takeTitle(Lines lines, int depth) {
        String name = lines.fields().get("title");
        if (title == null && blocks.isEmpty() && rows.isEmpty() && depth == 1 && name != null) {
            title = name.length() < LONGEST_TITLE ? name : null;
        }
    }

    private static void addRecord(Lines record, Records rows, List<Block> blocks) {
        boolean row = record.isRow();
        if (!row || !rows.fits(record.fields())) {
            flush(rows, blocks);
        }
        if (row) {
            rows.add(record.fields());
        } else {
            blocks.addAll(record.blocks());
        }
    }

    private static void flush(Records rows, List<Block> blocks) {
        Map<String, String> single = rows.single();
        if (single != null) {
            Lines lines = new Lines();
            single.forEach(lines::line);
            blocks.addAll(lines.blocks());
        } else if (!rows.isEmpty()) {
            blocks.add(rows.table());
        }
        rows.clear();
    }

    private void value(JsonParser json, String path, Lines lines, int depth) throws IOException {
        reading.step();
        reading.nesting(depth);
        switch (json.currentToken()) {
            case START_OBJECT -> object(json, path, lines, depth);
            case START_ARRAY -> array(json, path, lines, depth);
            case VALUE_NULL -> {
                // Nothing was said.
            }
            default -> lines.line(path, text(json));
        }
    }

    private void object(JsonParser json, String path, Lines lines, int depth) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            reading.characters(name.length());
            json.nextToken();
            String clean = CleanText.of(name);
            value(json, path.isEmpty() ? clean : path + "." + clean, lines, depth + 1);
        }
    }

    /** Plain values are one line, or one each where they are long; objects are records below a heading. */
    private void array(JsonParser json, String path, Lines lines, int depth) throws IOException {
        List<String> values = new ArrayList<>();
        List<Block> inner = new ArrayList<>();
        Records innerRows = new Records();
        try {
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                element(json, values, innerRows, inner, depth + 1);
            }
        } finally {
            flush(innerRows, inner);
            values(path, values, lines);
            if (!inner.isEmpty() && !path.isEmpty()) {
                lines.add(List.of(new Block.Heading(Math.min(DEEPEST_HEADING, depth), path, List.of())));
            }
            lines.add(inner);
        }
    }

    private void element(JsonParser json, List<String> values, Records rows, List<Block> blocks, int depth)
            throws IOException {
        reading.step();
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken().isScalarValue()) {
            values.add(text(json));
            return;
        }
        Lines record = new Lines();
        try {
            value(json, "", record, depth);
        } finally {
            addRecord(record, rows, blocks);
        }
    }

    private static void values(String path, List<String> values, Lines lines) {
        if (values.stream().limit(Math.max(1, values.size() - 1)).allMatch(value -> value.endsWith("\n"))) {
            // A text that was written line by line.
            lines.line(path, String.join("", values).stripTrailing());
            return;
        }
        boolean texts = values.stream().anyMatch(value -> value.length() > Records.LONGEST_CELL);
        if (texts) {
            values.forEach(value -> lines.line(path, value));
        } else {
            lines.line(path, String.join(", ", values));
        }
    }

    private String text(JsonParser json) throws IOException {
        String text = CleanText.of(json.getText());
        reading.characters(text.length());
        return text.length() > LONGEST_WORD && ENCODED.matcher(text).matches() ? "" : text;
    }
}
