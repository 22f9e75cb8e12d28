package io.ragstone.adapters.remote;

import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long for a model into pieces that it can read whole. */
final class Windows {
    /** For a model of which nothing is known: most read this much. */
    private static final int USUAL = 2048;

    /** Other models count tokens otherwise than cl100k_base does; rarely by more than a third. */
    private static final double MARGIN = .75;

    private static final int MOST_BYTES_PER_CHARACTER = 3;

    private final TokenCounter tokens;
    private final int limit;

    Windows(TokenCounter tokens, int window) {
        this.tokens = tokens;
        this.limit = Math.max(16, (int) ((window > 0 ? window : USUAL) * MARGIN));
    }

    /** The text's pieces in order; the text itself when it is short enough. */
    List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        cut(text.isBlank() ? " " : text, pieces);
        return pieces;
    }

    private void cut(String text, List<String> pieces) {
        if (fits(text)) {
            pieces.add(text);
            return;
        }
        int middle = middle(text);
        cut(text.substring(0, middle), pieces);
        cut(text.substring(middle), pieces);
    }

    /** A token has at least one byte, so that short texts need not be counted. */
    private boolean fits(String text) {
        return (long) text.length() * MOST_BYTES_PER_CHARACTER <= limit
                || text.length() <= 2
                || tokens.count(text) <= limit;
    }

    /** A space near the middle, or the middle itself, but never inside of a character. */
    private static int middle(String text) {
        int half = text.length() / 2;
        for (int i = half; i > half / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(half)) ? half - 1 : half;
    }
}
