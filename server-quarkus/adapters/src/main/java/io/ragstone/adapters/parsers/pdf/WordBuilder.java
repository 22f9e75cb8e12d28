package io.ragstone.adapters.parsers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts glyphs together to words, in the order in which they were drawn. */
final class WordBuilder {
    private final List<Word> words = new ArrayList<>();
    private final List<Glyph> open = new ArrayList<>();
    private final Map<Place, Glyph> drawn = new HashMap<>();

    private WordBuilder() {}

    static List<Word> of(List<Glyph> glyphs) {
        WordBuilder builder = new WordBuilder();
        glyphs.forEach(builder::add);
        builder.close();
        return builder.words;
    }

    private void add(Glyph glyph) {
        if (glyph.text().isBlank()) {
            close();
            return;
        }
        if (isDouble(glyph)) {
            return;
        }
        if (!open.isEmpty() && !continues(open.getLast(), glyph)) {
            close();
        }
        open.add(glyph);
    }

    /** Some programs draw bold type by drawing it twice, a hair's breadth apart. */
    private boolean isDouble(Glyph glyph) {
        float hair = .12f * glyph.size();
        float cell = 4 * hair;
        int column = (int) Math.floor((glyph.x() - hair) / cell);
        int row = (int) Math.floor((glyph.y() - hair) / cell);
        int lastColumn = (int) Math.floor((glyph.x() + hair) / cell);
        int lastRow = (int) Math.floor((glyph.y() + hair) / cell);
        boolean twice = false;
        for (int x = column; x <= lastColumn; x++) {
            for (int y = row; y <= lastRow; y++) {
                Glyph other = drawn.get(new Place(glyph.text(), x, y));
                twice |= other != null
                        && Math.abs(other.x() - glyph.x()) < hair
                        && Math.abs(other.y() - glyph.y()) < hair;
            }
        }
        drawn.put(
                new Place(glyph.text(), (int) Math.floor(glyph.x() / cell), (int) Math.floor(glyph.y() / cell)), glyph);
        return twice;
    }

    private record Place(String text, int column, int row) {}

    private static boolean continues(Glyph last, Glyph next) {
        float size = Math.min(last.size(), next.size());
        float gap = next.x() - last.right();
        if (next.x() < last.x() && RightToLeft.isIn(next.text())) {
            gap = last.x() - next.right();
        }
        float space = Math.clamp(Math.min(last.space(), next.space()) * .5f, .09f * size, .13f * size);
        float back = Accents.isAccent(last.text()) ? size : .5f * size;
        return Math.abs(next.y() - last.y()) < .2f * size && gap < space && gap > -back;
    }

    private void close() {
        if (!open.isEmpty()) {
            words.add(word());
            open.clear();
        }
    }

    private Word word() {
        List<Glyph> glyphs = new ArrayList<>(open);
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        float size = 0;
        float right = Float.NEGATIVE_INFINITY;
        boolean bold = true;
        for (Glyph glyph : glyphs) {
            size = Math.max(size, glyph.size());
            right = Math.max(right, glyph.right());
            bold &= glyph.bold();
        }
        Glyph first = glyphs.getFirst();
        Box box = new Box(first.x(), first.y() - .8f * size, right, first.y() + .2f * size);
        return new Word(Accents.compose(glyphs), box, first.y(), size, bold);
    }
}
