package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well units answer a question: by its rare words, by what kind of answer it asks for, and by meaning. */
final class Scoring {
    /** Meanings are compared for those only that come near by words, or stand near the top. */
    private static final int COMPARED = 20;

    private static final double FRAME = .55;
    private static final double BEFORE = .45;
    private static final double ELSEWHERE = .25;
    private static final double KIND = .2;
    private static final double PLACE = .05;
    private static final double MEANING = .45;
    private static final double KIN = .8;
    private static final double NO_WORD = .35;
    private static final int SHORTEST_STEM = 5;

    /** What a question was completed by stands behind its mark, and was asked for before. */
    private static final Pattern APPENDED = Pattern.compile("(?s)^(.*[?\uff1f])[^?\uff1f]+$");

    /** Farther than this says no more. */
    private static final double FAR = -.3;

    private static final double REMEMBERED = .5;

    private final String question;
    private final Set<String> words;
    private final QuestionKind kind;
    private final List<Unit> units;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Integer, Set<String>> sources = new HashMap<>();

    Scoring(String question, List<Unit> units) {
        this.question = question;
        this.words = Words.ofQuestion(question);
        String proper = APPENDED.matcher(question).replaceFirst("$1");
        this.kind = QuestionKind.of(proper);
        this.units = units;
        for (Unit unit : units) {
            sources.merge(
                    unit.source(),
                    unit.words(),
                    (all, more) -> Stream.concat(all.stream(), more.stream()).collect(Collectors.toSet()));
        }
        Set<String> asked = Words.ofQuestion(proper);
        words.forEach(word -> weights.put(word, rarity(word) * (asked.contains(word) ? 1 : REMEMBERED)));
    }

    /**
     * A unit that was judged.
     *
     * @param coverage which share of what the question is about it tells, or what stands around it
     * @param meaning how near it is in meaning, up to 1 and below 0 where it is far; 0 when that was not compared
     * @param kind whether it looks like the answer to such a question, from -1 to 1
     */
    record Scored(Unit unit, double coverage, double meaning, double kind, double score) {}

    /** @param trust how far the meanings count, from 0, there are none, to 1 */
    record Ranking(List<Scored> best, double trust) {}

    QuestionKind kind() {
        return kind;
    }

    boolean asksForNothingInParticular() {
        return words.isEmpty() || kind == QuestionKind.SUMMARY;
    }

    /** Best first. */
    Ranking ranked(@Nullable Embedder embedder) {
        List<Scored> scored = units.stream()
                .map(unit -> scored(unit, 0, false))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        return embedder == null || scored.isEmpty() ? new Ranking(scored, 0) : compared(scored, embedder);
    }

    private Ranking compared(List<Scored> scored, Embedder embedder) {
        List<Scored> near = scored.subList(0, Math.min(COMPARED, scored.size()));
        List<String> texts = new ArrayList<>(List.of(question));
        near.forEach(one -> texts.add(one.unit().headed()));
        List<Vector> vectors = embedder.embed(texts);
        double trust = embedder.trust(question);
        List<Scored> compared = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            double cosine = vectors.get(0).dot(vectors.get(i + 1));
            double meaning = Math.max(FAR, (cosine - embedder.unrelated()) / (1 - embedder.unrelated()));
            compared.add(scored(near.get(i).unit(), meaning * trust, true));
        }
        compared.sort(Comparator.comparingDouble(Scored::score).reversed());
        return new Ranking(compared, trust);
    }

    private Scored scored(Unit unit, double meaning, boolean compared) {
        double coverage = coverage(unit);
        double about = compared ? (1 - MEANING) * coverage + MEANING * Math.max(0, meaning) : coverage;
        // What merely looks like an answer to some question is none to this one.
        double looks = kind.fit(withoutQuestion(unit.text()));
        double fit = KIND * looks * Math.min(1, 2 * about);
        return new Scored(unit, coverage, meaning, looks, about + fit + PLACE / (1 + unit.source()));
    }

    /** A number that the question names is not the one that it asks for. */
    private String withoutQuestion(String text) {
        String left = text;
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                left = left.replace(word, " ");
            }
        }
        return left;
    }

    private double coverage(Unit unit) {
        return shareOfWords(word -> share(word, unit));
    }

    /** Which share of what the question is about is told in a unit or right before it, and in the whole source. */
    double support(Unit unit) {
        double near = shareOfWords(word -> known(word, unit.words(), unit.asked(), unit.before()));
        double whole = shareOfWords(word -> isKnownAround(word, unit) ? 1 : 0);
        return (near + whole) / 2;
    }

    /** Whether a unit's source, or what stands over it, has the word. */
    boolean isKnownAround(String word, Unit unit) {
        return known(word, sources.getOrDefault(unit.source(), Set.of()), unit.asked(), unit.frame()) > 0;
    }

    private double shareOfWords(ToDoubleFunction<String> told) {
        double all = 0;
        double there = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            all += word.getValue();
            there += word.getValue() * told.applyAsDouble(word.getKey());
        }
        return all == 0 ? 0 : there / all;
    }

    @SafeVarargs
    private static double known(String word, Set<String>... places) {
        return Stream.of(places).anyMatch(place -> likeness(word, place) > 0) ? 1 : 0;
    }

    /** A word counts wholly in the unit itself or in a question that it answers, and less around it. */
    private double share(String word, Unit unit) {
        double inside = Math.max(likeness(word, unit.words()), likeness(word, unit.asked()));
        double around = Math.max(
                Math.max(FRAME * likeness(word, unit.frame()), BEFORE * likeness(word, unit.before())),
                ELSEWHERE * likeness(word, sources.getOrDefault(unit.source(), Set.of())));
        return Math.max(inside, around);
    }

    /** A word that goes on is nearly the same: "vaccine" and "vaccination". */
    static double likeness(String word, Set<String> words) {
        if (words.contains(word)) {
            return 1;
        }
        boolean kin = word.length() >= SHORTEST_STEM
                && words.stream()
                        .anyMatch(other ->
                                other.length() >= SHORTEST_STEM && (other.startsWith(word) || word.startsWith(other)));
        return kin ? KIN : 0;
    }

    /** What no source says may be said there in other words; a pair of Chinese characters that is none need be no word. */
    private double rarity(String word) {
        long having =
                units.stream().filter(unit -> likeness(word, unit.words()) > 0).count();
        double rarity = Math.log(1 + units.size() / (.5 + Math.max(1, having)));
        return having == 0 && Words.isChinese(word) ? rarity * NO_WORD : rarity;
    }

    /** Whether the question names what stands over a unit rather than what is in it. */
    boolean isMeantByItsHeading(Unit unit) {
        Set<String> named = Words.of(unit.heading());
        named.retainAll(words);
        named.removeAll(unit.words());
        return !named.isEmpty();
    }

    /** What a unit says beyond the question. */
    Set<String> tells(Unit unit) {
        Set<String> beyond = new HashSet<>(unit.words());
        beyond.removeAll(words);
        return beyond;
    }

    /** The weight of those of the question's words that a unit has and others do not have yet. */
    double news(Unit unit, Set<String> told) {
        return shareOfWords(word -> unit.words().contains(word) && !told.contains(word) ? 1 : 0);
    }
}
