package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.text.Tongue;
import io.ragstone.core.conversation.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes chosen units as a text with citations, in pieces as a model would say them. */
final class Quotation {
    private static final int LONGEST = 100;
    private static final int KEPT = 60;
    private static final int STEP = 5;

    private final Set<String> question;
    private final Tongue tongue;

    Quotation(String question) {
        this.question = Words.ofQuestion(question);
        this.tongue = Tongue.of(question);
    }

    /** A source is named once behind all that is quoted from it in one go. */
    List<String> of(List<Unit> units) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean last = i + 1 == units.size() || units.get(i + 1).source() != unit.source();
            String space = i == 0 ? "" : space(units.get(i - 1), unit);
            boolean goesOn = i > 0 && units.get(i - 1).isUnderTheSameHeading(unit);
            Set<String> missing = goesOn ? Set.of() : missing(unit);
            String text = missing.isEmpty() ? clipped(unit.text()) : clipped(unit.headed());
            pieces.add(space + ended(text) + (last ? " [ID:" + unit.source() + "]" : ""));
        }
        return pieces;
    }

    /** Says that nothing was found, in the language of the question. */
    List<String> nothing() {
        return List.of(Regret.in(tongue).nothing());
    }

    /** Says that there is nothing to quote from. */
    List<String> noSources() {
        return List.of(Regret.in(tongue).noSources());
    }

    /** The question's words that only the heading has. A row of a table brings its own. */
    private Set<String> missing(Unit unit) {
        if (unit.table() > 0) {
            return Set.of();
        }
        Set<String> missing = Words.of(unit.heading());
        missing.retainAll(question);
        missing.removeAll(unit.words());
        return missing;
    }

    private static String space(Unit before, Unit unit) {
        boolean lines = before.text().contains("\n") || unit.text().contains("\n");
        if (lines) {
            return "\n";
        }
        return Words.isChinese(before.text()) && before.source() == unit.source() ? "" : " ";
    }

    private static String ended(String text) {
        return text.matches("(?s).*[\\p{L}\\p{Nd})]") && !text.contains("\n")
                ? text + (Words.isChinese(text) ? "。" : ".")
                : text;
    }

    /** Of a text without end, the part around the question's words. */
    private String clipped(String text) {
        if (Words.length(text) <= LONGEST) {
            return text;
        }
        String[] parts = Words.isChinese(text) ? text.split("(?<=[，、,\\s])") : text.split("(?<=\\s)");
        int from = middleOfTheBest(parts);
        int to = end(parts, from);
        String kept = String.join("", List.of(parts).subList(from, to)).strip();
        return (from == 0 ? "" : "… ") + kept + (to == parts.length ? "" : " …");
    }

    /** Where to begin so that most of the question's words are inside, with some text on both of their sides. */
    private int middleOfTheBest(String[] parts) {
        List<Integer> best = new ArrayList<>();
        long most = -1;
        for (int from = 0; from < parts.length; from += STEP) {
            List<String> window = List.of(parts).subList(from, end(parts, from));
            long found = Words.of(String.join("", window)).stream()
                    .filter(question::contains)
                    .count();
            if (found > most) {
                most = found;
                best.clear();
            }
            if (found == most) {
                best.add(from);
            }
        }
        return best.get(best.size() / 2);
    }

    private static int end(String[] parts, int from) {
        int length = 0;
        int to = from;
        while (to < parts.length && length < KEPT) {
            length += Math.max(1, Words.length(parts[to]));
            to++;
        }
        return to;
    }
}
