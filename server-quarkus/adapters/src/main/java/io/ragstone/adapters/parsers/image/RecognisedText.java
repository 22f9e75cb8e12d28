package io.ragstone.adapters.parsers.image;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts recognised words together to paragraphs. */
final class RecognisedText {
    /** A paragraph that was recognised worse than this is a part of a picture. */
    private static final double NOISE = 40;

    private RecognisedText() {}

    static List<Block> blocks(List<RecognisedWord> words, Reading reading) {
        Map<String, List<RecognisedWord>> paragraphs = new LinkedHashMap<>();
        for (RecognisedWord word : words) {
            reading.step();
            paragraphs
                    .computeIfAbsent(word.paragraph(), key -> new ArrayList<>())
                    .add(word);
        }
        List<Block> blocks = new ArrayList<>();
        for (List<RecognisedWord> paragraph : paragraphs.values()) {
            double confidence = paragraph.stream()
                    .mapToDouble(RecognisedWord::confidence)
                    .average()
                    .orElse(0);
            String text = CleanText.of(text(paragraph));
            if (confidence >= NOISE && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                reading.characters(text.length());
                blocks.add(new Block.Paragraph(text, List.of(position(paragraph))));
            }
        }
        return blocks;
    }

    private static String text(List<RecognisedWord> words) {
        StringBuilder text = new StringBuilder();
        String line = words.getFirst().line();
        for (RecognisedWord word : words) {
            boolean newLine = !word.line().equals(line);
            int last = text.isEmpty() ? ' ' : text.codePointBefore(text.length());
            boolean broken = newLine
                    && text.length() > 1
                    && last == '-'
                    && Character.isLowerCase(text.codePointBefore(text.length() - 1))
                    && Character.isLowerCase(word.text().codePointAt(0));
            if (broken) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty()
                    && !(isEastAsian(last) && isEastAsian(word.text().codePointAt(0)))) {
                text.append(' ');
            }
            text.append(word.text());
            line = word.line();
        }
        return text.toString();
    }

    /** What is written without spaces. */
    private static boolean isEastAsian(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff65);
        };
    }

    private static Position position(List<RecognisedWord> words) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        for (RecognisedWord word : words) {
            left = Math.min(left, word.left());
            top = Math.min(top, word.top());
            right = Math.max(right, word.left() + word.width());
            bottom = Math.max(bottom, word.top() + word.height());
        }
        return new Position(words.getFirst().page(), left, right, top, bottom);
    }
}
