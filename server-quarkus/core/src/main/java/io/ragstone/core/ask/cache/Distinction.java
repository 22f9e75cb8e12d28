package io.ragstone.core.ask.cache;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes two questions different that look alike to a model: their numbers, their names, and a "not". In small models
 * such questions are nearer to each other than two spellings of the same one.
 */
record Distinction(Set<String> numbers, Set<String> names, boolean negated) {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,:/-]\\p{Nd}+)*");
    private static final Pattern NAME = Pattern.compile("(?<=\\S\\s)\\p{Lu}[\\p{L}\\p{M}\\p{Nd}+#.-]*");
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|without|cannot|none|except|nicht|kein\\p{L}*|ohne|pas|sans|sin)\\b|n't\\b|n\u2019t\\b|不|没|沒|无|無|未|非|别");

    static Distinction of(String question) {
        return new Distinction(
                found(NUMBER, question),
                found(NAME, question),
                NEGATION.matcher(QuestionForm.of(question)).find());
    }

    private static Set<String> found(Pattern pattern, String question) {
        return pattern.matcher(question)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> Arrays.stream(QuestionForm.of(word).split(" ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
