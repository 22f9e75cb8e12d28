package io.ragstone.adapters.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words as BERT was trained to see them: control characters gone, Chinese characters and punctuation marks
 * each a word, the rest cut at white space; in lower case and without accents where the model wants that.
 */
final class BertWords {
    private final boolean lowerCase;
    private final boolean stripAccents;

    BertWords(boolean lowerCase, boolean stripAccents) {
        this.lowerCase = lowerCase;
        this.stripAccents = stripAccents;
    }

    List<String> cut(String text) {
        // Decomposing changes neither what is white space nor what is Chinese, but it frees the accents.
        String from = stripAccents ? decompose(text) : text;
        List<String> words = new ArrayList<>(from.length() / 5 + 1);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < from.length(); ) {
            int c = from.codePointAt(at);
            at += Character.charCount(c);
            if (isSpace(c)) {
                finish(word, words);
            } else if (!isDropped(c)) {
                if (isChinese(c) || isPunctuation(c)) {
                    finish(word, words);
                    words.add(Character.toString(c));
                } else {
                    word.appendCodePoint(lowerCase ? Character.toLowerCase(c) : c);
                }
            }
        }
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String decompose(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.NON_SPACING_MARK -> stripAccents;
            default -> c == 0xFFFD;
        };
    }

    private static boolean isChinese(int c) {
        return between(c, 0x4E00, 0x9FFF)
                || between(c, 0x3400, 0x4DBF)
                || between(c, 0x20000, 0x2A6DF)
                || between(c, 0x2A700, 0x2CEAF)
                || between(c, 0xF900, 0xFAFF)
                || between(c, 0x2F800, 0x2FA1F);
    }

    private static boolean isPunctuation(int c) {
        if (between(c, '!', '/') || between(c, ':', '@') || between(c, '[', '`') || between(c, '{', '~')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean between(int c, int from, int to) {
        return from <= c && c <= to;
    }
}
