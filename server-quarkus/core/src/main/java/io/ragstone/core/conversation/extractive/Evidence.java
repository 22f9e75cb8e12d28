package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.extractive.Scoring.Scored;
import io.ragstone.core.conversation.text.Tongue;
import io.ragstone.core.conversation.text.WordForms;
import io.ragstone.core.ingest.enrich.StopWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a unit speaks of what was asked at all. How much is enough was measured with questions whose paragraph was among
 * the sources, and then was taken away, so that the rest of the same article had to be declined.
 */
final class Evidence {
    private static final double MEANING = .45;
    private static final double ENOUGH = .29;

    /** Where no meaning can be compared. */
    private static final double ENOUGH_BY_WORDS = .47;

    /** A name that no source knows, or a property that none speaks of, was hardly ever in a question that they answer. */
    private static final double STRANGER = .15;

    /** What does not look like the answer to such a question is rarely one. */
    private static final double UNLIKE = .12;

    private static final Pattern NAME = Pattern.compile("(?<=[\\s(\"\u201c\u201e'])\\p{Lu}[\\p{L}\\p{M}]{2,}");
    /** "the height of", "Anna's boat". */
    private static final Pattern PROPERTY =
            Pattern.compile("(?<=\\bthe )\\p{Ll}{3,}(?= of\\b)|(?<=\\p{L}['\u2019]s )\\p{Ll}{3,}\\b");

    private static final Pattern SMALL_WORD = Pattern.compile("(?<=\\s)\\p{Ll}[\\p{L}\\p{M}]{3,}");

    private final Scoring scoring;
    private final double trust;
    private final double enough;
    private final Set<String> properties;

    /** @param trust how far meanings could be compared, from 0 to 1 */
    Evidence(String question, List<Unit> units, Scoring scoring, double trust) {
        this.scoring = scoring;
        this.trust = trust;
        this.properties = stems(PROPERTY, question);
        double usual = ENOUGH_BY_WORDS - (ENOUGH_BY_WORDS - ENOUGH) * trust;
        boolean stranger = names(question).stream()
                .anyMatch(name -> units.stream().noneMatch(unit -> scoring.isKnownAround(name, unit)));
        this.enough = usual + (stranger ? STRANGER : 0);
    }

    boolean suffices(Scored one) {
        double told = (1 - MEANING * trust) * scoring.support(one.unit()) + MEANING * one.meaning();
        boolean lacking = properties.stream().anyMatch(word -> !scoring.isKnownAround(word, one.unit()));
        return told >= enough + (lacking ? STRANGER : 0) + (one.kind() < 0 ? UNLIKE : 0);
    }

    /** None where capitals mean nothing. */
    private static Set<String> names(String question) {
        boolean capitalsTell = !Tongue.of(question).writesNounsLarge()
                && SMALL_WORD.matcher(question).find();
        return capitalsTell ? stems(NAME, question) : Set.of();
    }

    private static Set<String> stems(Pattern pattern, String question) {
        return pattern.matcher(question)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .filter(word -> !StopWords.has(word))
                .map(WordForms::stem)
                .collect(Collectors.toSet());
    }
}
