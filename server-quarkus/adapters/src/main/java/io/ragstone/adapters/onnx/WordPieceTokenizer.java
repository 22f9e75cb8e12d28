package io.ragstone.adapters.onnx;

import java.util.Arrays;

/** Cuts text into the pieces of a vocabulary: for every word the longest piece that fits, then the longest that fits the rest. */
final class WordPieceTokenizer {
    /** A longer word is not looked at, as the models were trained. */
    private static final int LONGEST_WORD = 100;

    private final BertWords words;
    private final Vocabulary vocabulary;

    WordPieceTokenizer(BertWords words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    WordPieces cut(String text) {
        Pieces pieces = new Pieces(text.length() / 3 + 4);
        for (String word : words.cut(text)) {
            cutWord(word, pieces);
        }
        return pieces.done();
    }

    /** One word of which any part is not known is unknown as a whole. */
    private void cutWord(String word, Pieces pieces) {
        int before = pieces.count;
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.addUnknown();
            return;
        }
        for (int from = 0; from < word.length(); ) {
            int to = longestPiece(word, from, pieces);
            if (to == from) {
                pieces.count = before;
                pieces.addUnknown();
                return;
            }
            from = to;
        }
    }

    /** Adds the longest piece that begins here and returns where it ends; {@code from} when there is none. */
    private int longestPiece(String word, int from, Pieces pieces) {
        int to = Math.min(word.length(), from + vocabulary.longest());
        while (to > from) {
            Integer id = vocabulary.find(word.substring(from, to), from > 0);
            if (id != null) {
                pieces.add(id, from == 0);
                return to;
            }
            to--;
        }
        return from;
    }

    /** Grows as pieces are found. */
    private final class Pieces {
        private int[] ids;
        private boolean[] starts;
        private int count;
        private int unknown;

        Pieces(int expected) {
            ids = new int[expected];
            starts = new boolean[expected];
        }

        void add(int id, boolean startsWord) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
            }
            ids[count] = id;
            starts[count++] = startsWord;
        }

        void addUnknown() {
            add(vocabulary.unknown(), true);
            unknown++;
        }

        WordPieces done() {
            return new WordPieces(Arrays.copyOf(ids, count), Arrays.copyOf(starts, count), unknown);
        }
    }
}
