package io.ragstone.adapters.qdrant;

import io.ragstone.adapters.analysis.Analyzers;
import io.ragstone.adapters.analysis.ForeignText;
import io.ragstone.adapters.analysis.Token;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the words of a passage as BM25 does, all but their rarity, which Qdrant adds when it is asked. The usual lengths
 * are assumed, since no passage knows of the others.
 */
final class PassageWords {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = .6;

    private static final int USUAL_CONTENT = 128;
    private static final int USUAL_TITLE = 8;
    private static final int USUAL_LABELS = 16;

    /** Little enough not to mix into the ranking of contents. */
    private static final double TITLE = .1;

    private static final double LABELS = 1;

    private final Analyzers analyzers;

    PassageWords(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    SparseWords of(EmbeddedChunk embedded) {
        Chunk chunk = embedded.chunk();
        Map<String, Double> weights = new HashMap<>();
        add(weights, chunk.content(), 1, USUAL_CONTENT);
        add(weights, embedded.documentName() + "\n" + lines(chunk.headings()), TITLE, USUAL_TITLE);
        add(weights, lines(chunk.keywords()) + "\n" + lines(chunk.questions()), LABELS, USUAL_LABELS);
        if (ForeignText.is(chunk.content())) {
            List<String> stems = Token.cut(chunk.content(), analyzers.stems()).stream()
                    .map(token -> stem(token.text()))
                    .toList();
            add(weights, stems, 1, USUAL_CONTENT);
        }
        SparseWords words = new SparseWords();
        weights.forEach((word, weight) -> words.put(SparseWords.place(word), weight));
        return words;
    }

    /** A single Chinese character is another word than one that an alphabet writes alike. */
    static String character(String text) {
        return "\u0001" + text;
    }

    /** Nor is what is left of a word the word that it looks like. */
    static String stem(String text) {
        return "\u0002" + text;
    }

    private void add(Map<String, Double> weights, String text, double share, int usual) {
        List<String> words =
                Token.cut(text, analyzers.passages()).stream().map(Token::text).toList();
        add(weights, words, share, usual);
        List<String> characters = Token.cut(text, analyzers.singles()).stream()
                .map(token -> character(token.text()))
                .toList();
        add(weights, characters, share, usual);
    }

    private static void add(Map<String, Double> weights, List<String> words, double share, int usual) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        double length = SATURATION * (1 - LENGTH + LENGTH * words.size() / usual);
        counts.forEach((word, count) -> weights.merge(word, share * count / (count + length), Double::sum));
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
