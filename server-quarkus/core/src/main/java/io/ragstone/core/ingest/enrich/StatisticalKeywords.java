package io.ragstone.core.ingest.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses a text's keywords by counting: words and phrases between stop words, and in Chinese groups of characters,
 * which come often, are long, and stand near the beginning. The same text always has the same keywords.
 */
public final class StatisticalKeywords {
    /** A run of Chinese characters, a word, or whatever ends a phrase. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<han>\\p{IsHan}+)|(?<word>[\\p{L}&&[^\\p{IsHan}]][\\p{L}\\p{N}&&[^\\p{IsHan}]]*(?:['\u2019-][\\p{L}\\p{N}]+)*)|(?<end>[^\\s])");

    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_GROUP = 4;

    /** @param first where the candidate stands first, as a share of the text */
    private record Candidate(String text, double weight, int count, double first) {
        Candidate again() {
            return new Candidate(text, weight, count + 1, first);
        }

        double score() {
            return count * weight * (1.5 - first / 2);
        }
    }

    /** The best first. */
    public List<String> of(String text, int most) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(text);
        List<String> phrase = new ArrayList<>();
        int begin = 0;
        while (token.find()) {
            String word = token.group("word");
            double place = (double) token.start() / text.length();
            if (word == null || StopWords.has(word.toLowerCase(Locale.ROOT))) {
                phrase(phrase, (double) begin / text.length(), candidates);
                phrase.clear();
            } else {
                begin = phrase.isEmpty() ? token.start() : begin;
                phrase.add(word);
            }
            if (token.group("han") != null) {
                groups(token.group("han"), place, candidates);
            }
        }
        phrase(phrase, (double) begin / Math.max(1, text.length()), candidates);
        return best(candidates, most);
    }

    /** Every run of words in a phrase is a candidate; a longer one says more. */
    private static void phrase(List<String> words, double place, Map<String, Candidate> candidates) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PHRASE); to++) {
                String text = String.join(" ", words.subList(from, to));
                count(text, Math.log(1 + text.length()) * (1 + .5 * (to - from - 1)), place, candidates);
            }
        }
    }

    private static void groups(String run, double place, Map<String, Candidate> candidates) {
        int start = 0;
        for (int at = 0; at <= run.length(); at++) {
            if (at == run.length() || StopWords.has(run.charAt(at))) {
                groups(run, start, at, place, candidates);
                start = at + 1;
            }
        }
    }

    /** A stretch between little words may be a word as a whole, which is likelier than any part of it. */
    private static void groups(String run, int start, int end, double place, Map<String, Candidate> candidates) {
        for (int from = start; from < end; from++) {
            for (int to = from + 2; to <= Math.min(end, from + LONGEST_GROUP); to++) {
                boolean torn = Character.isLowSurrogate(run.charAt(from))
                        || (to < run.length() && Character.isLowSurrogate(run.charAt(to)));
                if (!torn) {
                    boolean whole = from == start && to == end;
                    count(run.substring(from, to), (to - from) * (whole ? 1 : .6), place, candidates);
                }
            }
        }
    }

    private static void count(String text, double weight, double place, Map<String, Candidate> candidates) {
        candidates.merge(
                text.toLowerCase(Locale.ROOT), new Candidate(text, weight, 1, place), (there, more) -> there.again());
    }

    private static List<String> best(Map<String, Candidate> candidates, int most) {
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> ranked = candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparingDouble(Candidate::first)
                        .thenComparing(Candidate::text))
                .toList();
        for (Candidate candidate : ranked) {
            if (chosen.size() < most && chosen.stream().noneMatch(other -> says(other, candidate))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream().map(Candidate::text).toList();
    }

    /** Whether one of the two is in the other, so that both together say little more than one. */
    private static boolean says(Candidate chosen, Candidate candidate) {
        String a = " " + chosen.text().toLowerCase(Locale.ROOT) + " ";
        String b = " " + candidate.text().toLowerCase(Locale.ROOT) + " ";
        boolean chinese = Character.isIdeographic(candidate.text().codePointAt(0));
        return a.contains(chinese ? b.strip() : b) || b.contains(chinese ? a.strip() : a);
    }
}
