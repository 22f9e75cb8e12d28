package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks up sentences that are longer than a chunk may be: between words where there are any, never inside a character.
 */
final class LongText {
    private final TokenCounter counter;
    private final int limit;

    /** @param limit how many tokens a part may have; a single character may have more */
    LongText(TokenCounter counter, int limit) {
        this.counter = counter;
        this.limit = limit;
    }

    /** Whether a text is surely too long, without counting: some texts are dear to count as a whole. */
    boolean exceeds(String text) {
        return text.length() > Math.max(2_000, 8 * limit);
    }

    List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(text, start, Math.min(text.length(), start + 4 * limit));
            halve(text.substring(start, end), parts);
            start = end;
        }
        return parts;
    }

    private void halve(String text, List<String> parts) {
        if (counter.count(text) <= limit) {
            parts.add(text);
            return;
        }
        int middle = middle(text);
        if (middle >= text.length()) {
            parts.add(text);
            return;
        }
        halve(text.substring(0, middle), parts);
        halve(text.substring(middle), parts);
    }

    /** The space between words that is nearest to the middle, or the middle where there is none. */
    private static int middle(String text) {
        int middle = text.length() / 2;
        for (int away = 0; away < middle; away++) {
            if (isWordEnd(text, middle - away)) {
                return middle - away;
            }
            if (isWordEnd(text, middle + away)) {
                return middle + away;
            }
        }
        return characterEnd(text, Math.max(1, middle));
    }

    private static boolean isWordEnd(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isWhitespace(text.charAt(at))
                && !Character.isWhitespace(text.charAt(at - 1));
    }

    /** The last place for a cut in (start, end], so that words begin with the space before them. */
    private static int wordEnd(String text, int start, int end) {
        if (end >= text.length()) {
            return text.length();
        }
        for (int at = end; at > start + (end - start) / 2; at--) {
            if (isWordEnd(text, at)) {
                return at;
            }
        }
        return characterEnd(text, Math.max(end, start + 1));
    }

    /** Moves on to where no character is torn: not between surrogates, nor between a letter and its accents. */
    private static int characterEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 16 && Characters.joined(text, end)) {
            end++;
        }
        boolean torn = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return torn ? end + 1 : end;
    }
}
