package io.ragstone.adapters.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts off what the languages of Europe vary at the end of a word, whichever of them it is: most endings are made of a few
 * letters. Expects lower case without accents, and leaves other alphabets alone.
 */
final class WordStemFilter extends TokenFilter {
    private static final String ENDINGS = "aeiouysxmnrt";
    private static final int SHORTEST = 4;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    WordStemFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        writeUmlautsAlike();
        int length = word.length();
        while (length > SHORTEST && ENDINGS.indexOf(word.charAt(length - 1)) >= 0) {
            length--;
        }
        word.setLength(length);
        return true;
    }

    /** "Äpfel" has become "apfel" by now, and some write "Aepfel". */
    private void writeUmlautsAlike() {
        char[] letters = word.buffer();
        int to = 0;
        for (int from = 0; from < word.length(); from++) {
            boolean lengthens = letters[from] == 'e' && to > 0 && "aou".indexOf(letters[to - 1]) >= 0;
            if (!lengthens) {
                letters[to++] = letters[from];
            }
        }
        word.setLength(to);
    }
}
