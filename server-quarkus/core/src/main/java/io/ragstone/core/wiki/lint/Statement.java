package io.ragstone.core.wiki.lint;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.wiki.page.Claim;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a claim says, as far as words show it.
 *
 * @param subject what it is about
 * @param numbers what it counts; a year tells rather when
 */
public record Statement(Claim claim, Set<String> subject, Set<String> numbers, boolean negated) {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}.*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|cannot|without|none|neither|nor|nicht|kein\\w*|nie|niemals|ohne|ne|pas|jamais|aucune?|sans|nunca|sin|"
                    + "non|mai|senza)\\b|n['\u2019]t\\b|[不没无未非]|禁止",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final double SAME_FACT = .8;
    private static final double SAME_SUBJECT = .8;
    private static final double SAME_SUBJECT_AS_A_WHOLE = .6;
    private static final int FEWEST = 2;

    public static Statement of(Claim claim) {
        Set<String> words = Words.of(claim.text());
        Set<String> numbers = words.stream()
                .filter(word ->
                        NUMBER.matcher(word).matches() && !YEAR.matcher(word).matches())
                .collect(Collectors.toSet());
        Set<String> subject = new HashSet<>(words);
        subject.removeAll(numbers);
        return new Statement(
                claim,
                subject,
                numbers.stream()
                        .map(number -> number.replaceAll("[,](?=\\d{3})", ""))
                        .collect(Collectors.toSet()),
                NEGATION.matcher(claim.text()).find());
    }

    /** Whether the two say the same of the same. */
    public boolean repeats(Statement other) {
        return shared(other) >= FEWEST
                && numbers.equals(other.numbers)
                && negated == other.negated
                && alike(other) >= SAME_FACT;
    }

    /**
     * Whether the two say of the same that it is of different number, or that it is and is not. Rows of tables differ by
     * little, and one passage speaks of cases that another sentence of it tells apart.
     */
    public boolean contradicts(Statement other) {
        if (claim.row() || other.claim.row() || shareSource(other)) {
            return false;
        }
        boolean sameSubject =
                shared(other) >= FEWEST && nearness(other) >= SAME_SUBJECT && alike(other) >= SAME_SUBJECT_AS_A_WHOLE;
        return sameSubject && (differInNumber(other) || (negated != other.negated && numbers.equals(other.numbers)));
    }

    private boolean differInNumber(Statement other) {
        return !numbers.isEmpty()
                && !other.numbers.isEmpty()
                && numbers.stream().noneMatch(other.numbers::contains);
    }

    private boolean shareSource(Statement other) {
        return claim.chunkIds().stream().anyMatch(other.claim.chunkIds()::contains);
    }

    /** Which share of the shorter one's words the other one has. */
    double nearness(Statement other) {
        int shorter = Math.min(subject.size(), other.subject.size());
        return shorter == 0 ? 0 : (double) shared(other) / shorter;
    }

    private double alike(Statement other) {
        int shared = shared(other);
        int all = subject.size() + other.subject.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private int shared(Statement other) {
        return (int) subject.stream().filter(other.subject::contains).count();
    }
}
