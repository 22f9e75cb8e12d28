package io.ragstone.adapters.parsers.pdf.scan;

import io.ragstone.adapters.parsers.image.Tesseract;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Has the words recognised on pages that have none as text, but a picture over most of them. */
public final class Scans {
    private final Tesseract tesseract;
    private final Reading reading;

    public Scans(Tesseract tesseract, Reading reading) {
        this.tesseract = tesseract;
        this.reading = reading;
    }

    /**
     * The blocks together with those of scanned pages, in the order of the pages.
     *
     * @param empty the numbers of pages without text
     */
    public List<Block> filledIn(List<Block> text, List<Integer> empty, PDDocument document) throws IOException {
        if (empty.isEmpty() || !tesseract.isInstalled()) {
            return text;
        }
        List<Block> all = new ArrayList<>(text);
        for (int page : empty) {
            reading.checkTime();
            PageScan scan = PageScan.of(document.getPage(page - 1), reading);
            if (scan != null) {
                all.addAll(recognised(scan, page, all.isEmpty()));
            }
        }
        // Sorting is stable: blocks of one page stay in their order.
        all.sort(Comparator.comparingInt(block ->
                block.positions().isEmpty() ? 0 : block.positions().getFirst().page()));
        return all;
    }

    /** @param first whether nothing of the document could be read yet: then a failure is worth telling */
    private List<Block> recognised(PageScan scan, int page, boolean first) throws IOException {
        Path file = Files.createTempFile("scan", ".png");
        try {
            ImageIO.write(scan.picture(), "png", file.toFile());
            return tesseract.paragraphs(file, reading).stream()
                    .map(block -> (Block) new Block.Paragraph(
                            block.text(),
                            block.positions().stream()
                                    .map(pixels -> position(pixels, scan.scale(), page))
                                    .toList()))
                    .toList();
        } catch (ParseException e) {
            reading.checkTime();
            if (first) {
                throw e;
            }
            return List.of();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Position position(Position pixels, float scale, int page) {
        return new Position(
                page, pixels.left() / scale, pixels.right() / scale, pixels.top() / scale, pixels.bottom() / scale);
    }
}
