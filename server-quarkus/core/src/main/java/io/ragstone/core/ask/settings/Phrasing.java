package io.ragstone.core.ask.settings;

import io.ragstone.core.conversation.text.Tongue;
import java.util.Map;

/**
 * Says phrases in the language of a question.
 *
 * @param texts the tenant's own words, which count more
 */
public record Phrasing(Map<String, String> texts) {
    public String say(Phrase phrase, String question) {
        String language = language(Tongue.of(question));
        String own = texts.get(phrase.label() + "." + language);
        return own != null ? own : texts.getOrDefault(phrase.label(), phrase.in(language));
    }

    private static String language(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> "en";
            case GERMAN -> "de";
            case FRENCH -> "fr";
            case SPANISH -> "es";
            case ITALIAN -> "it";
            case PORTUGUESE -> "pt";
            case DUTCH -> "nl";
            case RUSSIAN -> "ru";
            case CHINESE -> "zh";
            case JAPANESE -> "ja";
            case KOREAN -> "ko";
        };
    }
}
