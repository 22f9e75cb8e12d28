package io.ragstone.adapters.qdrant;

import io.ragstone.adapters.analysis.Chatter;
import io.ragstone.adapters.analysis.QuestionWords;
import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.util.List;
import java.util.Objects;

/**
 * The places of a question's words in the sparse vectors.
 *
 * @param words what makes a passage a find
 * @param about those of them that tell what the question is about
 * @param stems the words without their endings, as texts know them that are not English
 * @param characters its single Chinese characters, which are hints rather than finds
 */
record QuestionPlaces(List<Integer> words, List<Integer> about, List<Integer> stems, List<Integer> characters) {
    private static final int MOST_WORDS = 100;
    private static final int MOST_CHARACTERS = 60;
    private static final double HINT = .2;

    static QuestionPlaces of(QuestionWords question, Chatter chatter) {
        return new QuestionPlaces(
                places(question.words()),
                places(chatter.without(question.words())),
                question.words().stream()
                        .limit(MOST_WORDS)
                        .map(Word::stem)
                        .filter(Objects::nonNull)
                        .map(PassageWords::stem)
                        .map(SparseWords::place)
                        .distinct()
                        .toList(),
                question.characters().stream()
                        .limit(MOST_CHARACTERS)
                        .map(PassageWords::character)
                        .map(SparseWords::place)
                        .toList());
    }

    SparseWords finds() {
        SparseWords finds = new SparseWords();
        words.forEach(place -> finds.put(place, 1));
        stems.forEach(place -> finds.put(place, 1));
        return finds;
    }

    SparseWords findsAndHints() {
        SparseWords all = finds();
        characters.forEach(place -> all.put(place, HINT));
        return all;
    }

    private static List<Integer> places(List<Word> words) {
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> word.lone() ? PassageWords.character(word.text()) : word.text())
                .map(SparseWords::place)
                .distinct()
                .toList();
    }
}
