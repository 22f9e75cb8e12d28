package io.ragstone.adapters.parsers;

import io.ragstone.adapters.parsers.html.HtmlParser;
import io.ragstone.adapters.parsers.office.DocxParser;
import io.ragstone.adapters.parsers.office.old.OldOfficeParser;
import io.ragstone.adapters.parsers.office.open.OdfParser;
import io.ragstone.adapters.parsers.office.rtf.RtfParser;
import io.ragstone.adapters.parsers.office.sheets.XlsxParser;
import io.ragstone.adapters.parsers.office.slides.PptxParser;
import io.ragstone.adapters.parsers.pdf.PdfParser;
import io.ragstone.adapters.parsers.text.MarkdownParser;
import io.ragstone.adapters.parsers.text.TextParser;
import io.ragstone.core.ingest.DocumentParser;
import io.ragstone.core.ingest.ParseException;
import io.ragstone.core.ingest.ParseLimits;
import io.ragstone.core.ingest.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Picks the parser for a file; the first that accepts it reads it. */
public final class ParserRegistry {
    private static final int HEAD = 4096;

    private final List<DocumentParser> parsers;

    /** @param parsers in the order in which they are asked: the choosy ones first */
    public ParserRegistry(List<DocumentParser> parsers) {
        this.parsers = List.copyOf(parsers);
    }

    /** All parsers of this room. */
    public static ParserRegistry standard() {
        return new ParserRegistry(List.of(
                new PdfParser(),
                new OldOfficeParser(),
                new DocxParser(),
                new PptxParser(),
                new XlsxParser(),
                new OdfParser(),
                new RtfParser(),
                new HtmlParser(),
                new MarkdownParser(),
                new TextParser()));
    }

    public Optional<DocumentParser> find(String name, byte[] head) {
        return parsers.stream().filter(parser -> parser.accepts(name, head)).findFirst();
    }

    /** Reads a file, or throws a {@link ParseException} that says why it cannot be read. */
    public ParsedDocument parse(DocumentParser.Source source, ParseLimits limits) {
        DocumentParser parser = find(source.name(), head(source))
                .orElseThrow(() -> new ParseException("The file \"" + source.name()
                        + "\" is not a kind of file that can be read. Files of text, Markdown, HTML, PDF,"
                        + " Word, PowerPoint, Excel, OpenDocument and RTF can."));
        return parser.parse(source, limits);
    }

    private static byte[] head(DocumentParser.Source source) {
        Path file = source.file();
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        } catch (IOException e) {
            throw new ParseException("The file \"" + source.name() + "\" cannot be opened for reading.", e);
        }
    }
}
