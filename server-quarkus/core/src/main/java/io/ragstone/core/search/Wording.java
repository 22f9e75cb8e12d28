package io.ragstone.core.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What two texts are compared by: their words in threes, and their numbers. A Chinese or Japanese character is a word.
 *
 * @param words how many there are
 */
record Wording(int words, Set<List<String>> threes, List<String> numbers) {
    private static final int THREE = 3;
    private static final String SINGLE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";

    /** To find out of what script a character is takes long, so nobody asks that of those of ASCII. */
    private static final Pattern WORD =
            Pattern.compile("[a-z0-9[\\p{L}\\p{M}\\p{N}&&[^" + SINGLE + "]]]+|(?!\\p{ASCII})[" + SINGLE + "]");

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    static Wording of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = all(WORD, lower);
        Set<List<String>> threes = new HashSet<>();
        for (int i = 0; i + THREE <= words.size(); i++) {
            threes.add(words.subList(i, i + THREE));
        }
        if (threes.isEmpty() && !words.isEmpty()) {
            threes.add(words);
        }
        return new Wording(words.size(), threes, all(NUMBER, lower));
    }

    /** Which share of what either says both say. */
    double overlap(Wording other) {
        long shared = threes.stream().filter(other.threes::contains).count();
        long either = threes.size() + other.threes.size() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    /** Which share of this one is in any of the others. */
    double shareIn(List<Wording> others) {
        long found = threes.stream()
                .filter(three -> others.stream().anyMatch(other -> other.threes.contains(three)))
                .count();
        return threes.isEmpty() ? 0 : (double) found / threes.size();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
