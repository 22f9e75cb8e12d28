package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.reading.Reading;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Gathers what a page draws. The library would also put it in order, but mixes up columns when it does. */
final class PageReader extends PDFTextStripper {
    private enum Direction {
        RIGHT,
        UP,
        LEFT,
        DOWN
    }

    private static final int DEEPEST_FIELD = 16;
    /** All of them are in memory at the same time; no page that can be looked at has so many. */
    private static final int MOST_GLYPHS = 500_000;

    private final Reading reading;
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final Map<Direction, List<Glyph>> glyphs = new EnumMap<>(Direction.class);
    private final RuleRecorder rules;
    private int count;

    PageReader(Reading reading) {
        this.reading = reading;
        this.rules = new RuleRecorder(this);
        setShouldSeparateByBeads(false);
        // Pages come one by one and are not counted.
        setStartPage(0);
        rules.operators().forEach(this::addOperator);
    }

    RawPage read(PDPage page, int number) throws IOException {
        glyphs.clear();
        bold.clear();
        count = 0;
        rules.begin(page);
        processPage(page);
        readForm(page);
        Direction main = main();
        List<Glyph> aside = new ArrayList<>();
        glyphs.forEach((direction, some) -> aside.addAll(direction == main ? List.of() : some));
        PDRectangle box = page.getCropBox();
        boolean upright = main == Direction.RIGHT || main == Direction.LEFT;
        float width = upright ? box.getWidth() : box.getHeight();
        float height = upright ? box.getHeight() : box.getWidth();
        // Rules are recorded as if the page stood upright.
        List<Box> lines = main == Direction.RIGHT ? rules.end() : List.of();
        return new RawPage(number, width, height, glyphs.getOrDefault(main, List.of()), aside, lines);
    }

    /** What was filled in stands beside the page, each field drawn for itself; the marks on buttons are no words. */
    private void readForm(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations(PDAnnotationWidget.class::isInstance)) {
            reading.step();
            if (!annotation.isHidden() && !annotation.isNoView() && !isButton(annotation.getCOSObject())) {
                showAnnotation(annotation);
            }
        }
    }

    private static boolean isButton(COSDictionary field) {
        COSDictionary kind = field;
        for (int depth = 0; kind != null && depth < DEEPEST_FIELD; depth++) {
            COSName type = kind.getCOSName(COSName.FT);
            if (type != null) {
                return type.equals(COSName.BTN);
            }
            kind = kind.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    private Direction main() {
        return glyphs.entrySet().stream()
                .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(Direction.RIGHT);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        reading.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String characters = characters(text.getUnicode());
        // Below zero where text stands on its head, as it does on pages that are shown turned by half.
        float size = Math.abs(text.getTextMatrix().getScalingFactorY());
        float x = text.getXDirAdj();
        float y = text.getYDirAdj();
        float width = text.getWidthDirAdj();
        if (characters.isEmpty() || !(size > 0 && size < 2000) || !Float.isFinite(x + y + width)) {
            return;
        }
        reading.characters(characters.length());
        if (++count > MOST_GLYPHS) {
            throw reading.refusal("has more than " + MOST_GLYPHS + " characters on a single page");
        }
        glyphs.computeIfAbsent(direction(text.getDir()), key -> new ArrayList<>())
                .add(new Glyph(characters, x, y, width, size, text.getWidthOfSpace(), isBold(text.getFont())));
    }

    @Override
    protected void startPage(PDPage page) {
        // Nothing is written.
    }

    @Override
    protected void writePage() {
        // Nothing is written.
    }

    @Override
    protected void endPage(PDPage page) {
        // Nothing is written.
    }

    private static Direction direction(float degrees) {
        return Direction.values()[Math.floorMod(Math.round(degrees / 90), 4)];
    }

    /** Ligatures and Arabic shapes become the letters that they stand for. */
    private static String characters(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        char first = text.charAt(0);
        boolean shape = (first >= '\ufb00' && first <= '\ufdff') || (first >= '\ufe70' && first <= '\ufefc');
        return shape ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private boolean isBold(@Nullable PDFont font) {
        return font != null && bold.computeIfAbsent(font, PageReader::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || name.matches(".*\\bcmbx.*|.*-medi.*|.*demi.*")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }
}
