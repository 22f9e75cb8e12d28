package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.image.Tesseract;
import io.ragstone.adapters.parsers.pdf.scan.Scans;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF files; the words on pages that were scanned are recognised where Tesseract is installed. */
public final class PdfParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("pdf");

    private static final String NO_PICTURES = ", nor pictures of any that could be recognised";
    private static final String NOT_RECOGNISED =
            ": it is probably a scan, whose words can be read only when Tesseract is"
                    + " installed. Install the package tesseract-ocr, or upload a file whose text was recognised";

    private final Tesseract tesseract;

    public PdfParser(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    @Override
    public boolean accepts(String name, byte[] head) {
        return FileKind.isPdf(head)
                || (FileKind.endsWith(name, ENDINGS) && !FileKind.isHtml(head) && !FileKind.isZip(head));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a PDF", this::read);
    }

    private ParsedDocument read(Reading reading) throws IOException {
        StreamBombs.check(reading);
        try (PDDocument document =
                Loader.loadPDF(reading.source().file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages > reading.limits().maxPages()) {
                throw reading.refusal(
                        "has " + pages + " pages; at most " + reading.limits().maxPages() + " are read");
            }
            if (pages == 0) {
                throw reading.refusal("is damaged: it has no pages");
            }
            List<Layout> layouts = layouts(document, reading);
            List<Block> text = PdfBlocks.of(RunningHeads.removed(layouts));
            List<Integer> empty = layouts.stream()
                    .filter(layout -> layout.areas().isEmpty())
                    .map(Layout::page)
                    .toList();
            List<Block> blocks = new Scans(tesseract, reading).filledIn(text, empty, document);
            if (blocks.isEmpty()) {
                throw reading.refusal("has no text in it" + (tesseract.isInstalled() ? NO_PICTURES : NOT_RECOGNISED));
            }
            return new ParsedDocument(title(document, blocks), blocks);
        } catch (InvalidPasswordException e) {
            throw reading.refusal("is protected with a password. Remove the protection and upload it again");
        }
    }

    private static List<Layout> layouts(PDDocument document, Reading reading) throws IOException {
        PageReader reader = new PageReader(reading);
        List<Layout> layouts = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            reading.checkTime();
            layouts.add(PageLayout.of(reader.read(page, ++number)));
        }
        return layouts;
    }

    private static @Nullable String title(PDDocument document, List<Block> blocks) {
        String title = document.getDocumentInformation().getTitle();
        String clean = title == null ? "" : CleanText.of(title).strip();
        // Many programs write a file's name there.
        if (!clean.isEmpty()
                && !clean.matches("(?i)untitled.*|microsoft word.*|.*\\.(docx?|pptx?|xlsx?|tex|dvi|indd|pdf)")) {
            return clean;
        }
        return blocks.stream()
                .limit(5)
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(Block::text)
                .findFirst()
                .orElse(null);
    }
}
