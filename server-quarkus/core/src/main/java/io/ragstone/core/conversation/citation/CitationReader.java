package io.ragstone.core.conversation.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads citations out of an answer while it comes in, wherever it is cut, and writes them as {@code [ID:n]}. Numbers are
 * given anew in the order in which sources are first cited, so that the cited sources alone make the reference. What
 * names no source is left out.
 */
public final class CitationReader {
    /** No citation is longer; a bracket that is still open after it is something else. */
    private static final int LONGEST = 80;

    private static final String BEGINNINGS = " \t[【(\uff08#rR";

    private static final Pattern PROPER = Pattern.compile("\\[ID:\\d+]");

    private final int sources;
    private final boolean repairing;
    private final List<Integer> cited = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private boolean named;
    private boolean inCode;
    private char last = ' ';

    /** @param sources how many there are to be cited */
    public CitationReader(int sources) {
        this(sources, true);
    }

    /** @param repairing false for a model that quotes: what looks like a sloppy citation then stands in its source */
    public CitationReader(int sources, boolean repairing) {
        this.sources = sources;
        this.repairing = repairing;
    }

    /** The sources that were cited, by the number that the model knows them by; the place in the list is their new one. */
    public List<Integer> cited() {
        return List.copyOf(cited);
    }

    /** What can be shown now, with more of the answer. */
    public String more(String text) {
        pending.append(text);
        return read(false);
    }

    /** What is left at the end. */
    public String rest() {
        return read(true);
    }

    private String read(boolean end) {
        StringBuilder out = new StringBuilder();
        Matcher form = CitationForms.matcher(pending);
        int at = 0;
        while (at < pending.length()) {
            char character = pending.charAt(at);
            if (BEGINNINGS.indexOf(character) < 0 || isInsideOfAWord(character)) {
                at = copied(character, at, out);
                continue;
            }
            boolean found = form.region(at, pending.length()).lookingAt();
            if (!end && form.hitEnd() && pending.length() - at < LONGEST) {
                break;
            }
            if (found) {
                out.append(written(form));
                at = form.end();
                last = ']';
            } else {
                at = copied(character, at, out);
            }
        }
        pending.delete(0, at);
        return out.toString();
    }

    private int copied(char character, int at, StringBuilder out) {
        inCode ^= character == '`';
        out.append(character);
        last = character;
        return at + 1;
    }

    private boolean isInsideOfAWord(char character) {
        return Character.isLetter(character) && Character.isLetterOrDigit(last);
    }

    private String written(Matcher form) {
        String sure = form.group("sure");
        if (!repairing && (sure == null || !PROPER.matcher(sure).matches())) {
            return form.group();
        }
        List<Integer> numbers = CitationForms.numbers(sure == null ? form.group("bare") : sure);
        List<Integer> there =
                numbers.stream().filter(number -> number < sources).toList();
        if (sure == null && (named || inCode || there.size() < numbers.size())) {
            return form.group();
        }
        named |= sure != null;
        StringBuilder text = new StringBuilder(there.isEmpty() ? "" : form.group("space"));
        there.stream().distinct().forEach(number -> text.append(marker(number)));
        return text.toString();
    }

    private String marker(int number) {
        if (!cited.contains(number)) {
            cited.add(number);
        }
        return "[ID:" + cited.indexOf(number) + "]";
    }
}
