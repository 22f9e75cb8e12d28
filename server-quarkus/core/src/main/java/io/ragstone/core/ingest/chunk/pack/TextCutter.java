package io.ragstone.core.ingest.chunk.pack;

import java.util.ArrayList;
import java.util.List;

/** Finds every place in running text where a chunk may end: delimiters, ends of lines and of sentences. */
final class TextCutter {
    private final Delimiters delimiters;

    TextCutter(Delimiters delimiters) {
        this.delimiters = delimiters;
    }

    /**
     * The text in pieces. The markers at which it must be cut are left out; after one at the very end there is an empty
     * piece, for the sake of what follows the text.
     */
    List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        Cut cut = Cut.PARAGRAPH;
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int marker = delimiters.markerAt(text, at);
            if (marker > 0) {
                add(pieces, text, start, at, cut);
                start = at + marker;
                at = start;
                cut = Cut.ALWAYS;
                continue;
            }
            int end = endOfPiece(text, at);
            if (end < 0) {
                at++;
                continue;
            }
            if (add(pieces, text, start, end, cut)) {
                cut = cutAt(text, end);
                start = end;
            }
            at = end;
        }
        if (!add(pieces, text, start, text.length(), cut) && cut == Cut.ALWAYS) {
            pieces.add(new Piece("", cut));
        }
        return pieces;
    }

    /** Returns false when there is nothing but white space, which then goes with what follows. */
    private static boolean add(List<Piece> pieces, String text, int start, int end, Cut cut) {
        if (start >= end || (text.substring(start, end).isBlank() && end < text.length())) {
            return false;
        }
        pieces.add(new Piece(text.substring(start, end), cut));
        return true;
    }

    private int endOfPiece(String text, int at) {
        char character = text.charAt(at);
        if (character == '\n' || delimiters.has(character)) {
            int end = at + 1;
            while (end < text.length() && (text.charAt(end) == character || text.charAt(end) == '\n')) {
                end++;
            }
            return end;
        }
        return SentenceEnds.after(text, at);
    }

    private Cut cutAt(String text, int end) {
        char last = text.charAt(end - 1);
        if (last != '\n') {
            return Character.isWhitespace(last) ? Cut.LINE : Cut.SENTENCE;
        }
        if (end > 1 && text.charAt(end - 2) == '\n') {
            return Cut.PARAGRAPH;
        }
        return endsSentence(text, end - 2) ? Cut.SENTENCE : Cut.LINE;
    }

    private static boolean endsSentence(String text, int from) {
        int at = from;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\r')) {
            at--;
        }
        return at >= 0 && SentenceEnds.after(text, at) > 0;
    }
}
