package io.ragstone.adapters.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Thai, Lao, Khmer and Burmese have no spaces between words, and the tokenizer leaves them whole: cuts them into pairs of
 * neighbouring letters with the marks above and below them, as Chinese is cut.
 */
final class SyllablePairFilter extends TokenFilter {
    private static final String WHOLE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final int LETTERS = 2;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private @Nullable State whole;
    private boolean first;

    SyllablePairFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!pairs.isEmpty()) {
            next(pairs.remove());
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(WHOLE)) {
            whole = captureState();
            first = true;
            cut(word.toString(), offset.startOffset(), offset.endOffset());
            next(pairs.remove());
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pairs.clear();
    }

    private void cut(String text, int start, int end) {
        boolean exact = end - start == text.length();
        List<Integer> letters = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (letters.isEmpty() || !isMark(text.charAt(at))) {
                letters.add(at);
            }
        }
        int last = Math.max(0, letters.size() - LETTERS);
        for (int i = 0; i <= last; i++) {
            int from = letters.get(i);
            int to = i + LETTERS < letters.size() ? letters.get(i + LETTERS) : text.length();
            pairs.add(new Pair(text.substring(from, to), exact ? start + from : start, exact ? start + to : end));
        }
    }

    private void next(Pair pair) {
        restoreState(whole);
        word.setEmpty().append(pair.text);
        offset.setOffset(pair.start, pair.end);
        // The type that pairs of Chinese characters have.
        type.setType(CJKBigramFilter.DOUBLE_TYPE);
        step.setPositionIncrement(first ? step.getPositionIncrement() : 1);
        first = false;
    }

    private static boolean isMark(char letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private record Pair(String text, int start, int end) {}
}
