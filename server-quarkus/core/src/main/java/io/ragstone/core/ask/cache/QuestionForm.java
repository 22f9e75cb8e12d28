package io.ragstone.core.ask.cache;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a question in the one form that all its spellings have in common. */
final class QuestionForm {
    /** Signs within a word or a number belong to it, as in 3.5, C++ and can't. */
    private static final Pattern SIGNS =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])[.,:;!?'\"\\-_/()\\[\\]…·、。「」『』“”‘’«»¿¡~]+"
                    + "|[.,:;!?'\"\\-_/()\\[\\]…·、。「」『』“”‘’«»¿¡~]+(?![\\p{L}\\p{Nd}])|[、。「」『』“”«»¿¡?!]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private QuestionForm() {}

    /** In half width and small letters, without signs around words. */
    static String of(String question) {
        String plain = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(SIGNS.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
