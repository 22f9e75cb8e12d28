package io.ragstone.adapters.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * All the ways in which a text is cut.
 *
 * @param passages into words, of any language
 * @param singles into single Chinese, Japanese and Korean characters
 * @param stems into words without their endings, where a text is not English
 */
public record Analyzers(Analyzer passages, Analyzer singles, Analyzer stems) {
    /** For questions, and for texts in which words are to be found again. */
    public static Analyzers forReading() {
        return new Analyzers(PassageAnalyzer.forReading(), new PassageAnalyzer.Characters(), new StemAnalyzer());
    }
}
