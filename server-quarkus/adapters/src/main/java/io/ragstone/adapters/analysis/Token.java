package io.ragstone.adapters.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A word as an analyzer makes it.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text
 */
public record Token(String text, String type, int position, int start, int end) {
    public boolean isCjk() {
        return type.equals(CJKBigramFilter.DOUBLE_TYPE) || isLoneCharacter();
    }

    public boolean isLoneCharacter() {
        return type.equals(CJKBigramFilter.SINGLE_TYPE);
    }

    public static List<Token> cut(String text, Analyzer analyzer) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                tokens.add(new Token(word.toString(), type.type(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read.", e);
        }
    }
}
