package io.ragstone.adapters.analysis;

import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marks the question's words in the sentences that hold them, and leaves out all other sentences. */
public final class Highlighter {
    private static final String BETWEEN_SENTENCES = "...";

    private final Analyzers analyzers;
    private final Set<String> words;
    private final Set<String> loneCharacters;
    private final Set<String> stems;

    public Highlighter(Analyzers analyzers, List<Word> words) {
        this.analyzers = analyzers;
        this.words = words.stream().map(Word::text).collect(Collectors.toSet());
        this.loneCharacters = words.stream().filter(Word::lone).map(Word::text).collect(Collectors.toSet());
        this.stems = words.stream().map(Word::stem).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Null when no word of the question is in the text. */
    public @Nullable String mark(String text) {
        boolean[] marked = marked(text);
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addLines(text, start, end, marked, sentences);
            start = end;
        }
        return sentences.isEmpty() ? null : String.join(BETWEEN_SENTENCES, sentences);
    }

    private boolean[] marked(String text) {
        boolean[] marked = new boolean[text.length()];
        mark(Token.cut(text, analyzers.passages()), words, marked);
        if (!loneCharacters.isEmpty()) {
            mark(Token.cut(text, analyzers.singles()), loneCharacters, marked);
        }
        if (!stems.isEmpty() && ForeignText.is(text)) {
            mark(Token.cut(text, analyzers.stems()), stems, marked);
        }
        return marked;
    }

    private static void mark(List<Token> tokens, Set<String> wanted, boolean[] marked) {
        for (Token token : tokens) {
            if (wanted.contains(token.text())) {
                Arrays.fill(marked, token.start(), Math.min(token.end(), marked.length), true);
            }
        }
    }

    /** A line break ends a sentence too: tables and lists have no full stops. */
    private static void addLines(String text, int start, int end, boolean[] marked, List<String> sentences) {
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '\n') {
                String sentence = sentence(text, from, at, marked);
                if (sentence != null) {
                    sentences.add(sentence);
                }
                from = at + 1;
            }
        }
    }

    private static @Nullable String sentence(String text, int from, int to, boolean[] marked) {
        StringBuilder sentence = new StringBuilder();
        boolean any = false;
        for (int at = from; at < to; at++) {
            boolean before = at > from && marked[at - 1];
            if (marked[at] && !before) {
                sentence.append("<em>");
                any = true;
            } else if (!marked[at] && before) {
                sentence.append("</em>");
            }
            sentence.append(text.charAt(at));
        }
        if (to > from && marked[to - 1]) {
            sentence.append("</em>");
        }
        return any ? sentence.toString().strip() : null;
    }
}
