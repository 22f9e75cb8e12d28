package io.ragstone.adapters.parsers.book;

import io.ragstone.adapters.parsers.html.HtmlBlocks;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.adapters.parsers.reading.ZipPackage;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads EPUB books: all chapters in the order of the book, whole, with their headings. */
public final class EpubParser implements DocumentParser {
    private static final String CONTAINER = "META-INF/container.xml";

    @Override
    public boolean accepts(String name, byte[] head) {
        String start = FileKind.latin(head, head.length);
        return FileKind.isZip(head)
                && (FileKind.ending(name).equals("epub") || start.contains("mimetypeapplication/epub+zip"));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a book", EpubParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (ZipPackage book = ZipPackage.open(reading)) {
            if (book.has("META-INF/rights.xml")) {
                throw reading.refusal("is protected against copying, so only its owner's reading device can open it");
            }
            EpubContainer container = new EpubContainer();
            part(book, CONTAINER, reading, container);
            String packagePath = container.packagePath();
            EpubPackage contents = new EpubPackage(packagePath);
            part(book, packagePath, reading, contents);
            List<Block> blocks = new ArrayList<>();
            for (String chapter : contents.chapters()) {
                reading.checkTime();
                blocks.addAll(chapter(book, chapter, reading));
            }
            return new ParsedDocument(contents.title(), blocks);
        }
    }

    private static void part(ZipPackage book, String name, Reading reading, SafeXml.Handler handler)
            throws IOException {
        try (InputStream xml = book.part(name)
                .orElseThrow(() -> reading.refusal("is not a whole book: its table of contents is missing"))) {
            SafeXml.readText(xml, reading, handler);
        }
    }

    /** A book may list chapters that it does not have. */
    private static List<Block> chapter(ZipPackage book, String name, Reading reading) throws IOException {
        Optional<InputStream> part = book.part(name);
        if (part.isEmpty()) {
            return List.of();
        }
        try (InputStream html = part.get()) {
            Document page = Jsoup.parse(html, null, "");
            return HtmlBlocks.of(page.body(), reading);
        }
    }
}
