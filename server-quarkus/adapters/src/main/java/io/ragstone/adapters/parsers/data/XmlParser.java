package io.ragstone.adapters.parsers.data;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;

/**
 * Reads XML of any vocabulary: its text, with headings where elements have titles, and tables of records that are alike.
 * Nothing is ever fetched, and no entity is expanded. Of a file that breaks off, what came before that is kept.
 */
public final class XmlParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of(
            "xml", "rss", "atom", "svg", "xsd", "xsl", "xslt", "wsdl", "kml", "gpx", "opml", "dita", "tei", "rdf",
            "plist", "xliff", "xlf", "tmx", "fb2");
    /** What may begin as XML does and is read as it is written. */
    private static final Set<String> WRITTEN =
            Set.of("md", "markdown", "php", "jsp", "vue", "xaml", "csproj", "java", "py", "js", "ts", "docx", "epub");

    @Override
    public boolean accepts(String name, byte[] head) {
        return FileKind.isText(head)
                && (FileKind.endsWith(name, ENDINGS) || (FileKind.isXml(head) && !FileKind.endsWith(name, WRITTEN)));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "XML", XmlParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        XmlTree tree = new XmlTree(reading);
        try (InputStream xml = Files.newInputStream(reading.source().file())) {
            SafeXml.readText(xml, reading, tree);
        } catch (IOException e) {
            if (!tree.hasText()) {
                throw reading.refusal("is not well-formed XML, so nothing of it can be read");
            }
        }
        XmlBlocks blocks = new XmlBlocks(reading);
        return new ParsedDocument(XmlBlocks.title(tree.root()), blocks.of(tree.root()));
    }
}
