package io.ragstone.adapters.parsers.office;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.adapters.parsers.reading.ZipPackage;
import io.ragstone.core.ingest.DocumentParser;
import io.ragstone.core.ingest.ParseLimits;
import io.ragstone.core.ingest.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Word files: headings by their outline level, lists with their numbers, tables, text boxes; no footnotes. */
public final class DocxParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("docx", "docm", "dotx", "dotm");
    private static final String BODY = "word/document.xml";

    @Override
    public boolean accepts(String name, byte[] head) {
        boolean named = FileKind.endsWith(name, ENDINGS);
        if (FileKind.isZip(head)) {
            return named || FileKind.latin(head, head.length).contains("word/");
        }
        return named && !FileKind.isPdf(head) && !FileKind.isHtml(head);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a Word file", DocxParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (InputStream bytes = Files.newInputStream(reading.source().file())) {
            if (FileKind.isOle2(bytes.readNBytes(8))) {
                throw reading.refusal(
                        "is protected with a password, or in the format of Word before 2007. Save it as an"
                                + " unprotected .docx and upload it again");
            }
        }
        try (ZipPackage file = ZipPackage.open(reading)) {
            if (!file.has(BODY)) {
                throw reading.refusal("is not a Word file, whatever its name says: it has no text in the place for it");
            }
            DocxStyles styles = new DocxStyles();
            DocxNumbering numbering = new DocxNumbering();
            DocxBody body = new DocxBody(reading, styles, numbering);
            DocumentTitle title = new DocumentTitle();
            read(file, "word/styles.xml", reading, styles);
            read(file, "word/numbering.xml", reading, numbering);
            read(file, "docProps/core.xml", reading, title);
            read(file, BODY, reading, body);
            return new ParsedDocument(title(title, body), body.blocks());
        }
    }

    private static void read(ZipPackage file, String part, Reading reading, SafeXml.Handler handler)
            throws IOException {
        Optional<InputStream> xml = file.part(part);
        if (xml.isPresent()) {
            try (InputStream in = xml.get()) {
                SafeXml.read(in, reading, handler);
            }
        }
    }

    private static @Nullable String title(DocumentTitle title, DocxBody body) {
        return title.text() == null ? body.title() : title.text();
    }
}
