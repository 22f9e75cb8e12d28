package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Full pages of running text. */
final class TextPdf {
    private static final int LINES = 44;
    private static final int LINE = 90;
    private static final int WORDS = 540;
    private static final float MARGIN = 56;
    private static final float LEADING = 16;

    private final Texts texts = new Texts(Words.packaged());
    private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final int pages;

    TextPdf(int pages) {
        this.pages = pages;
    }

    void write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                fill(document, page, lines(texts.passage(number, WORDS)));
            }
            document.save(file.toFile());
        }
    }

    private void fill(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 11);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** As many as a page has room for. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.subList(0, Math.min(LINES, lines.size()));
    }
}
