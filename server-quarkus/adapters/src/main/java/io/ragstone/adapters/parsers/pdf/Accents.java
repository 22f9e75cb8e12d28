package io.ragstone.adapters.parsers.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Puts accents on their letters: some programs draw the two one over the other. */
final class Accents {
    private static final Map<Character, Character> COMBINING = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\u00b4', '\u0301'),
            Map.entry('\u02c6', '\u0302'),
            Map.entry('^', '\u0302'),
            Map.entry('\u02dc', '\u0303'),
            Map.entry('~', '\u0303'),
            Map.entry('\u00af', '\u0304'),
            Map.entry('\u02d8', '\u0306'),
            Map.entry('\u02d9', '\u0307'),
            Map.entry('\u00a8', '\u0308'),
            Map.entry('\u02da', '\u030a'),
            Map.entry('\u02dd', '\u030b'),
            Map.entry('\u02c7', '\u030c'),
            Map.entry('\u00b8', '\u0327'),
            Map.entry('\u02db', '\u0328'));

    private Accents() {}

    static boolean isAccent(String text) {
        return text.length() == 1 && COMBINING.containsKey(text.charAt(0));
    }

    /** The text of glyphs from left to right. */
    static String compose(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        boolean composed = false;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            Character accent =
                    isAccent(glyph.text()) ? COMBINING.get(glyph.text().charAt(0)) : null;
            if (accent != null && i + 1 < glyphs.size() && isOver(glyph, glyphs.get(i + 1))) {
                text.append(glyphs.get(++i).text()).append(accent);
                composed = true;
            } else if (accent != null && i > 0 && isOver(glyph, glyphs.get(i - 1))) {
                text.append(accent);
                composed = true;
            } else {
                text.append(glyph.text());
            }
        }
        return composed ? Normalizer.normalize(text, Normalizer.Form.NFC) : text.toString();
    }

    private static boolean isOver(Glyph accent, Glyph letter) {
        float middle = accent.x() + accent.width() / 2;
        return Character.isLetter(letter.text().codePointAt(0)) && middle > letter.x() && middle < letter.right();
    }
}
