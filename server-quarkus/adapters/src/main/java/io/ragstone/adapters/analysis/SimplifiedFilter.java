package io.ragstone.adapters.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes traditional Chinese characters as simplified ones. */
final class SimplifiedFilter extends TokenFilter {
    private final SimplifiedChinese simplified;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    SimplifiedFilter(TokenStream words, SimplifiedChinese simplified) {
        super(words);
        this.simplified = simplified;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        simplified.of(word.buffer(), word.length());
        return true;
    }
}
