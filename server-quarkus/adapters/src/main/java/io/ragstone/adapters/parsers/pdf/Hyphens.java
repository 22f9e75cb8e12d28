package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins lines to running text, and words that were cut at the end of a line to whole ones. */
final class Hyphens {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    /** The dots that lead to a number, in tables of contents. */
    private static final Pattern LEADER = Pattern.compile("\\s*(?:[.\u00b7] ?){5,}\\s*");

    private static final int MOST_WORDS = 200_000;

    /** All words of the document, so that a hyphen at the end of a line stays where the word has one elsewhere. */
    private final Set<String> words = new HashSet<>();

    void learn(List<Passage> passages) {
        for (Passage passage : passages) {
            for (Line line : passage.lines()) {
                learn(line.text());
            }
        }
    }

    private void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find() && words.size() < MOST_WORDS) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
    }

    String join(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            append(text, line.text());
        }
        return LEADER.matcher(text.toString().replace("\u00ad", "")).replaceAll(" ... ");
    }

    static boolean hasLeader(String line) {
        return LEADER.matcher(line).find();
    }

    private void append(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        char last = text.charAt(text.length() - 1);
        char first = line.charAt(0);
        if (last == '\u00ad') {
            text.setLength(text.length() - 1);
        } else if (isHyphen(last)
                && text.length() > 1
                && Character.isLetter(text.charAt(text.length() - 2))
                && Character.isLowerCase(first)) {
            if (!keepsHyphen(text, line)) {
                text.setLength(text.length() - 1);
            }
        } else if (!isHyphen(last) || !Character.isLetter(first)) {
            text.append(isEastAsian(last) && isEastAsian(first) ? "" : " ");
        }
        text.append(line);
    }

    private boolean keepsHyphen(StringBuilder text, String line) {
        int start = text.length() - 1;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        Matcher rest = WORD.matcher(line);
        if (!rest.lookingAt()) {
            return false;
        }
        String begin = text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
        String end = rest.group().toLowerCase(Locale.ROOT);
        return words.contains(begin + "-" + end) && !words.contains(begin + end);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isEastAsian(char c) {
        return (c >= '\u3000' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff') || (c >= '\uff00' && c <= '\uffef');
    }
}
