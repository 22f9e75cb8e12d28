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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well units answer a question: by its rare words, by what kind of answer it asks for, and by meaning. */
final class Scoring {
    /** Meanings are compared for those only that come near by words, or stand near the top. */
    private static final int COMPARED = 32;

    private static final double FRAME = .55;
    private static final double BEFORE = .45;
    private static final double ELSEWHERE = .25;
    private static final double KIND = .2;
    private static final double PLACE = .05;
    private static final double MEANING = .45;
    private static final double KIN = .8;
    private static final double NO_WORD = .35;
    private static final int SHORTEST_STEM = 5;

    private final String question;
    private final Set<String> words;
    private final QuestionKind kind;
    private final List<Unit> units;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Integer, Set<String>> sources = new HashMap<>();

    Scoring(String question, List<Unit> units) {
        this.question = question;
        this.words = Words.ofQuestion(question);
        this.kind = QuestionKind.of(question);
        this.units = units;
        for (Unit unit : units) {
            sources.merge(
                    unit.source(),
                    unit.words(),
                    (all, more) -> Stream.concat(all.stream(), more.stream()).collect(Collectors.toSet()));
        }
        words.forEach(word -> weights.put(word, rarity(word)));
    }

    /**
     * A unit that was judged.
     *
     * @param coverage which share of what the question is about it tells, or what stands around it
     * @param meaning how near it is in meaning, from 0 to 1; 0 when that was not compared
     */
    record Scored(Unit unit, double coverage, double meaning, double score) {}

    QuestionKind kind() {
        return kind;
    }

    boolean asksForNothingInParticular() {
        return words.isEmpty() || kind == QuestionKind.SUMMARY;
    }

    /** Best first. */
    List<Scored> ranked(@Nullable Embedder embedder) {
        List<Scored> scored = units.stream()
                .map(unit -> scored(unit, 0, false))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        return embedder == null || scored.isEmpty() ? scored : compared(scored, embedder);
    }

    private List<Scored> compared(List<Scored> scored, Embedder embedder) {
        List<Scored> near = scored.subList(0, Math.min(COMPARED, scored.size()));
        List<String> texts = new ArrayList<>(List.of(question));
        near.forEach(one -> texts.add(one.unit().text()));
        List<Vector> vectors = embedder.embed(texts);
        List<Scored> compared = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            double cosine = vectors.get(0).dot(vectors.get(i + 1));
            double meaning = Math.clamp((cosine - embedder.unrelated()) / (1 - embedder.unrelated()), 0, 1);
            compared.add(scored(near.get(i).unit(), meaning * embedder.trust(question), true));
        }
        compared.sort(Comparator.comparingDouble(Scored::score).reversed());
        return compared;
    }

    private Scored scored(Unit unit, double meaning, boolean compared) {
        double coverage = coverage(unit);
        double about = compared ? (1 - MEANING) * coverage + MEANING * meaning : coverage;
        // What merely looks like an answer to some question is none to this one.
        double fit = KIND * kind.fit(withoutQuestion(unit.text())) * Math.min(1, 2 * about);
        return new Scored(unit, coverage, meaning, about + fit + PLACE / (1 + unit.source()));
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

    double coverage(Unit unit) {
        double all = 0;
        double told = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            all += word.getValue();
            told += word.getValue() * share(word.getKey(), unit);
        }
        return all == 0 ? 0 : told / all;
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
    private static double likeness(String word, Set<String> words) {
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

    /** What a unit says beyond the question. */
    Set<String> tells(Unit unit) {
        Set<String> beyond = new HashSet<>(unit.words());
        beyond.removeAll(words);
        return beyond;
    }

    /** The weight of those of the question's words that a unit has and others do not have yet. */
    double news(Unit unit, Set<String> told) {
        double all = 0;
        double fresh = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            all += word.getValue();
            fresh += unit.words().contains(word.getKey()) && !told.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : fresh / all;
    }
}
