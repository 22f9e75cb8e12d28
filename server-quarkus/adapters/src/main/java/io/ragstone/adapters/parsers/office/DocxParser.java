package io.ragstone.adapters.parsers.office;

import io.ragstone.adapters.parsers.office.parts.OfficeArchive;
import io.ragstone.adapters.parsers.office.parts.OfficeKind;
import io.ragstone.adapters.parsers.office.parts.Relations;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads Word files: headings by their outline level, lists with their numbers, tables, text boxes, notes; no running heads. */
public final class DocxParser implements DocumentParser {
    @Override
    public boolean accepts(String name, byte[] head) {
        return OfficeKind.WORD.accepts(name, head);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a Word file", DocxParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (OfficeArchive file = OfficeArchive.open(reading)) {
            String main = file.mainPart("word/document.xml");
            if (!file.has(main)) {
                throw reading.refusal("is not a Word file, whatever its name says: it has no text in the place for it");
            }
            Relations relations = file.relations(main);
            DocxStyles styles = new DocxStyles();
            DocxNumbering numbering = new DocxNumbering();
            DocxNotes notes = new DocxNotes(reading);
            file.read(part(relations, "styles"), styles);
            file.read(part(relations, "numbering"), numbering);
            file.read(part(relations, "footnotes"), notes);
            file.read(part(relations, "endnotes"), notes);
            DocxBody body = new DocxBody(reading, styles, numbering, notes);
            file.read(main, body);
            return new ParsedDocument(title(file.title(), body), body.blocks());
        }
    }

    private static String part(Relations relations, String type) {
        Relations.Target target = relations.first(type);
        return target == null ? "word/" + type + ".xml" : target.part();
    }

    private static @Nullable String title(@Nullable String given, DocxBody body) {
        return given == null ? body.title() : given;
    }
}
