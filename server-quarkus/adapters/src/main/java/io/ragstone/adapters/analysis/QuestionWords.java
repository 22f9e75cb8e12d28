package io.ragstone.adapters.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * The words of a question as the index knows them.
 *
 * @param words each once, in the question's order
 * @param pairs words of an alphabet that follow each other
 * @param characters its Chinese, Japanese and Korean characters one by one
 */
public record QuestionWords(List<Word> words, List<Pair> pairs, Set<String> characters) {
    /** @param lone a single Chinese character, which the index knows mostly as part of a pair */
    public record Word(String text, boolean lone) {}

    public record Pair(String first, String second) {}

    public static QuestionWords of(String question, Analyzer passages, Analyzer singles) {
        Set<Word> words = new LinkedHashSet<>();
        Set<Pair> pairs = new LinkedHashSet<>();
        Token before = null;
        List<Token> tokens = Token.cut(question, passages);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.add(new Word(token.text(), token.isLoneCharacter()));
            // Of a name and its parts, which begin at one place, the last is the part that others follow.
            if (i + 1 < tokens.size() && tokens.get(i + 1).position() == token.position()) {
                continue;
            }
            if (before != null && !before.isCjk() && !token.isCjk()) {
                pairs.add(new Pair(before.text(), token.text()));
            }
            before = token;
        }
        Set<String> characters = new LinkedHashSet<>();
        Token.cut(question, singles).forEach(token -> characters.add(token.text()));
        return new QuestionWords(new ArrayList<>(words), new ArrayList<>(pairs), characters);
    }
}
