package io.ragstone.adapters.parsers;

import io.ragstone.adapters.parsers.book.EpubParser;
import io.ragstone.adapters.parsers.code.CodeParser;
import io.ragstone.adapters.parsers.data.CsvParser;
import io.ragstone.adapters.parsers.data.JsonParser;
import io.ragstone.adapters.parsers.data.XmlParser;
import io.ragstone.adapters.parsers.html.HtmlParser;
import io.ragstone.adapters.parsers.image.ImageParser;
import io.ragstone.adapters.parsers.image.Tesseract;
import io.ragstone.adapters.parsers.mail.EmlParser;
import io.ragstone.adapters.parsers.mail.MsgParser;
import io.ragstone.adapters.parsers.media.MediaParser;
import io.ragstone.adapters.parsers.office.DocxParser;
import io.ragstone.adapters.parsers.office.old.OldOfficeParser;
import io.ragstone.adapters.parsers.office.open.OdfParser;
import io.ragstone.adapters.parsers.office.rtf.RtfParser;
import io.ragstone.adapters.parsers.office.sheets.XlsxParser;
import io.ragstone.adapters.parsers.office.slides.PptxParser;
import io.ragstone.adapters.parsers.pdf.PdfParser;
import io.ragstone.adapters.parsers.reading.FileHead;
import io.ragstone.adapters.parsers.text.MarkdownParser;
import io.ragstone.adapters.parsers.text.TextParser;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.ingest.parse.Parsers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Picks the parser for a file; the first that accepts it reads it. */
public final class ParserRegistry {
    /** How many mails may be within each other. */
    private static final int DEEPEST = 5;

    private final List<DocumentParser> parsers;

    /** @param parsers in the order in which they are asked: the choosy ones first */
    public ParserRegistry(List<DocumentParser> parsers) {
        this.parsers = List.copyOf(parsers);
    }

    /** All parsers of this room, with the Tesseract program that is on the path. */
    public static ParserRegistry standard() {
        return standard("tesseract");
    }

    /** @param program the name of the Tesseract program, or the path to it */
    public static ParserRegistry standard(String program) {
        Tesseract tesseract = new Tesseract(program);
        Parsers attached = (source, limits) -> {
            throw new ParseException("The file \"" + source.name() + "\" stands in a mail within mails, deeper than "
                    + DEEPEST + " levels, and was not read.");
        };
        for (int depth = 1; depth < DEEPEST; depth++) {
            attached = new ParserRegistry(parsers(tesseract, attached))::parse;
        }
        return new ParserRegistry(parsers(tesseract, attached));
    }

    /** @param attached reads what is attached to a mail */
    private static List<DocumentParser> parsers(Tesseract tesseract, Parsers attached) {
        return List.of(
                new PdfParser(tesseract),
                new MsgParser(attached),
                new OldOfficeParser(),
                new EpubParser(),
                new ImageParser(tesseract),
                new MediaParser(),
                new CsvParser(),
                new DocxParser(),
                new PptxParser(),
                new XlsxParser(),
                new OdfParser(),
                new RtfParser(),
                new HtmlParser(),
                new EmlParser(attached),
                new JsonParser(),
                new XmlParser(),
                new MarkdownParser(),
                new CodeParser(),
                new TextParser());
    }

    public Optional<DocumentParser> find(String name, byte[] head) {
        return parsers.stream().filter(parser -> parser.accepts(name, head)).findFirst();
    }

    /** Reads a file, or throws a {@link ParseException} that says why it cannot be read. */
    public ParsedDocument parse(DocumentParser.Source source, ParseLimits limits) {
        DocumentParser parser = find(source.name(), head(source))
                .orElseThrow(() -> new ParseException("The file \"" + source.name()
                        + "\" is not a kind of file that can be read. Files of text, Markdown, HTML, PDF, Word, PowerPoint,"
                        + " Excel, OpenDocument and RTF, tables (.csv), JSON, XML, mails (.eml, .msg), books (.epub),"
                        + " source code and pictures can."));
        return parser.parse(source, limits);
    }

    private static byte[] head(DocumentParser.Source source) {
        try {
            return FileHead.of(source.file());
        } catch (IOException e) {
            throw new ParseException("The file \"" + source.name() + "\" cannot be opened for reading.", e);
        }
    }
}
