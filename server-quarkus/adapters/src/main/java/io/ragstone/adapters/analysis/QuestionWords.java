package io.ragstone.adapters.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question as the index knows them.
 *
 * @param words each once, in the question's order
 * @param pairs words of an alphabet that follow each other
 * @param characters its Chinese, Japanese and Korean characters one by one
 * @param phrases what is to be found exactly so
 */
public record QuestionWords(List<Word> words, List<Pair> pairs, Set<String> characters, List<Phrase> phrases) {
    /**
     * @param lone a single Chinese character, which the index knows mostly as part of a pair
     * @param stem how texts that are not English know it; null for what has no endings
     */
    public record Word(String text, boolean lone, @Nullable String stem) {}

    public record Pair(String first, String second) {}

    public static QuestionWords of(String question, Analyzers analyzers) {
        Map<String, Word> words = new LinkedHashMap<>();
        Map<Integer, String> stems = new HashMap<>();
        Token.cut(question, analyzers.stems()).forEach(token -> stems.put(token.end(), token.text()));
        Set<Pair> pairs = new LinkedHashSet<>();
        Token before = null;
        List<Token> tokens = Token.cut(question, analyzers.passages());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.putIfAbsent(token.text(), new Word(token.text(), token.isLoneCharacter(), stems.get(token.end())));
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
        Token.cut(question, analyzers.singles()).forEach(token -> characters.add(token.text()));
        return new QuestionWords(
                new ArrayList<>(words.values()), new ArrayList<>(pairs), characters, Phrase.of(question, tokens));
    }
}
