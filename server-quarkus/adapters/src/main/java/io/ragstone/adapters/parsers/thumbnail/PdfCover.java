package io.ragstone.adapters.parsers.thumbnail;

import io.ragstone.adapters.parsers.pdf.StreamBombs;
import io.ragstone.adapters.parsers.reading.Reading;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the first page of a PDF, small from the beginning. */
final class PdfCover {
    /** A larger picture on the page is left out. */
    private static final long MOST_PIXELS = 30_000_000;

    private PdfCover() {}

    static Optional<BufferedImage> drawn(Reading reading) throws IOException {
        StreamBombs.check(reading);
        try (PDDocument document =
                Loader.loadPDF(reading.source().file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                return Optional.empty();
            }
            PDRectangle box = document.getPage(0).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer >= 1 && Float.isFinite(longer))) {
                return Optional.empty();
            }
            PDFRenderer renderer = new WatchedRenderer(document, reading);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(renderer.renderImage(0, Java2dThumbnailPainter.SIDE / longer, ImageType.RGB));
        }
    }

    /** Gives up with the time that the reading of the file may take. */
    private static final class WatchedRenderer extends PDFRenderer {
        private final Reading reading;

        WatchedRenderer(PDDocument document, Reading reading) {
            super(document);
            this.reading = reading;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new WatchedDrawer(parameters, reading);
        }
    }

    private static final class WatchedDrawer extends PageDrawer {
        private final Reading reading;

        WatchedDrawer(PageDrawerParameters parameters, Reading reading) throws IOException {
            super(parameters);
            this.reading = reading;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            reading.step();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            reading.checkTime();
            if ((long) picture.getWidth() * picture.getHeight() <= MOST_PIXELS) {
                super.drawImage(picture);
            }
        }
    }
}
