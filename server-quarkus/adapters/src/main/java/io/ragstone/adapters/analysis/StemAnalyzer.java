package io.ragstone.adapters.analysis;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts text into words without their endings, in languages other than English. Each stemmer knows its own alphabet only,
 * so that nobody has to tell in which language a question of two words is.
 */
public final class StemAnalyzer extends Analyzer {
    private static final Set<String> WORDS = Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM]);

    /** Articles and the like that French and Italian write together with the next word. */
    private static final List<String> ARTICLES = List.of(
            "l", "d", "j", "m", "t", "s", "c", "n", "qu", "un", "gl", "dell", "nell", "all", "dall", "sull", "jusqu",
            "lorsqu", "puisqu");

    private final CharArraySet articles = new CharArraySet(ARTICLES, true);

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ElisionFilter(new TypeTokenFilter(tokenizer, WORDS, true), articles);
        words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        words = new ArabicStemFilter(new ArabicNormalizationFilter(words));
        return new TokenStreamComponents(tokenizer, new WordStemFilter(new RussianLightStemFilter(words)));
    }
}
