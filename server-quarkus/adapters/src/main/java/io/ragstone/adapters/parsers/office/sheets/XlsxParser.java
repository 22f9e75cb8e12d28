package io.ragstone.adapters.parsers.office.sheets;

import io.ragstone.adapters.parsers.office.parts.NumberText;
import io.ragstone.adapters.parsers.office.parts.OfficeArchive;
import io.ragstone.adapters.parsers.office.parts.OfficeKind;
import io.ragstone.adapters.parsers.office.parts.Relations;
import io.ragstone.adapters.parsers.office.parts.SheetDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads Excel files: the sheets that are not hidden, as tables of what their cells show. */
public final class XlsxParser implements DocumentParser {
    @Override
    public boolean accepts(String name, byte[] head) {
        return OfficeKind.SHEETS.accepts(name, head);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "an Excel file", XlsxParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (OfficeArchive file = OfficeArchive.open(reading)) {
            String main = file.mainPart("xl/workbook.xml");
            if (!file.has(main)) {
                throw reading.refusal("is not an Excel file, whatever its name says: it has no workbook in it");
            }
            if (main.endsWith(".bin")) {
                throw reading.refusal("is a binary workbook (.xlsb). Save it as .xlsx and upload it again");
            }
            return new ParsedDocument(file.title(), blocks(reading, file, main));
        }
    }

    private static List<Block> blocks(Reading reading, OfficeArchive file, String main) throws IOException {
        Workbook workbook = new Workbook();
        file.read(main, workbook);
        Relations relations = file.relations(main);
        SharedStrings strings = new SharedStrings(reading);
        CellStyles styles = new CellStyles(new NumberText(workbook.from1904()));
        Relations.Target texts = relations.first("sharedStrings");
        Relations.Target looks = relations.first("styles");
        file.read(texts == null ? "xl/sharedStrings.xml" : texts.part(), strings);
        file.read(looks == null ? "xl/styles.xml" : looks.part(), styles);
        List<Block> blocks = new ArrayList<>();
        boolean alone = workbook.sheets().size() == 1;
        for (Workbook.Sheet sheet : workbook.sheets()) {
            Relations.Target target = relations.get(sheet.relation());
            if (target != null && target.type().equals("worksheet")) {
                SheetDraft draft = new SheetDraft(reading, sheet.name());
                file.read(target.part(), new SheetReader(draft, strings, styles));
                blocks.addAll(draft.blocks(alone));
            }
        }
        return blocks;
    }
}
