package io.ragstone.adapters.parsers.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Reads JSON, one value or many after each other, and forgives what people do to it by hand. Of a file that breaks off
 * or goes wrong, what came before that is kept.
 */
public final class JsonParser implements DocumentParser {
    private static final Set<String> ENDINGS =
            Set.of("json", "jsonl", "ndjson", "ldjson", "json5", "jsonc", "geojson", "jsonld", "ipynb");
    /** What may begin like JSON and be something else. */
    private static final Set<String> OTHERS = Set.of("csv", "tsv", "xls", "xlsx", "");

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    @Override
    public boolean accepts(String name, byte[] head) {
        if (!FileKind.isText(head) || FileKind.isHtml(head)) {
            return false;
        }
        return FileKind.endsWith(name, ENDINGS)
                || (FileKind.endsWith(name, OTHERS) && FileKind.isJson(TextEncoding.decode(head)));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "JSON", this::read);
    }

    private ParsedDocument read(Reading reading) throws IOException {
        JsonBlocks blocks = new JsonBlocks(reading);
        try (Reader text = TextEncoding.reader(reading.source().file());
                com.fasterxml.jackson.core.JsonParser json = factory.createParser(text)) {
            blocks.read(json);
        } catch (JsonProcessingException e) {
            if (blocks.isEmpty()) {
                throw reading.refusal("is not JSON" + place(e) + ", so nothing of it can be read");
            }
        }
        return new ParsedDocument(blocks.title(), blocks.blocks());
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ": it goes wrong in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
