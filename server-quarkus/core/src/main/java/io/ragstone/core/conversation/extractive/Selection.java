package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.extractive.Scoring.Scored;
import io.ragstone.core.conversation.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the units that answer together, none of them saying what another one says, and puts them into an order to read. */
final class Selection {
    private static final int MOST_UNITS = 5;
    private static final int MOST_FACTS = 3;
    private static final int MOST_WORDS = 120;

    /** Rows of one table that fit a question equally well: it does not say which of them it means. */
    private static final double SAME = .01;

    private static final double REPEATS = .75;
    private static final double REPETITION = .6;
    private static final double NEWS = .35;
    private static final double NEAR_THE_BEST = .6;
    private static final double NEAR_THE_FACT = .85;

    /** A sentence that begins so speaks of something in the one before. */
    private static final Pattern REFERS_BACK = Pattern.compile(
            "^(it|its|they|their|them|he|his|she|her|this|these|those|that|such|both|there)\\b.*|^(它|他|她|这|那|该|其|此).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Scoring scoring;
    private final Evidence evidence;
    private final List<Unit> units;
    private final Set<Unit> chosen = new LinkedHashSet<>();
    private final Set<String> told = new HashSet<>();
    private int length;

    Selection(Scoring scoring, Evidence evidence, List<Unit> units) {
        this.scoring = scoring;
        this.evidence = evidence;
        this.units = units;
    }

    /** Empty when nothing fits. */
    List<Unit> of(List<Scored> ranked) {
        if (scoring.asksForNothingInParticular()) {
            return inOrder(beginnings());
        }
        List<Scored> fitting = ranked.stream().filter(evidence::suffices).toList();
        if (fitting.isEmpty()) {
            return List.of();
        }
        Scored best = fitting.get(0);
        List<Unit> rows = rowsLike(best, fitting);
        if (rows.size() > 1) {
            rows.forEach(this::add);
            return inOrder(rows);
        }
        if (!scoring.kind().isFactual() && scoring.isMeantByItsHeading(best.unit())) {
            units.stream()
                    .filter(unit -> unit.isUnderTheSameHeading(best.unit()))
                    .filter(unit -> chosen.size() < MOST_UNITS && hasRoom(unit))
                    .forEach(this::add);
        }
        choose(best, fitting);
        return inOrder(new ArrayList<>(chosen));
    }

    private void choose(Scored best, List<Scored> fitting) {
        boolean factual = scoring.kind().isFactual();
        double least = best.score() * (factual ? NEAR_THE_FACT : NEAR_THE_BEST);
        int most = factual ? MOST_FACTS : MOST_UNITS;
        List<Scored> left = new ArrayList<>(fitting);
        Optional<Scored> next = chosen.isEmpty() ? Optional.of(best) : Optional.empty();
        while (next.isPresent() && chosen.size() < most) {
            left.remove(next.get());
            take(next.get().unit());
            next = left.stream()
                    .filter(one -> value(one) >= least && !repeats(one.unit()) && hasRoom(one.unit()))
                    .max(Comparator.comparingDouble(this::value));
        }
    }

    private static List<Unit> rowsLike(Scored best, List<Scored> fitting) {
        return fitting.stream()
                .filter(one -> one.unit().isRowOfTheSameTable(best.unit())
                        && Math.abs(one.coverage() - best.coverage()) < SAME)
                .map(Scored::unit)
                .limit(MOST_UNITS)
                .toList();
    }

    private double value(Scored one) {
        return one.score() * (1 - REPETITION * repetition(one.unit())) + NEWS * scoring.news(one.unit(), told);
    }

    private void take(Unit unit) {
        if (REFERS_BACK.matcher(unit.text()).matches()) {
            previous(unit)
                    .filter(before -> hasRoom(before) && chosen.size() < MOST_UNITS - 1)
                    .ifPresent(this::add);
        }
        add(unit);
    }

    private void add(Unit unit) {
        if (chosen.add(unit)) {
            told.addAll(unit.words());
            length += Words.length(unit.text());
        }
    }

    private boolean hasRoom(Unit unit) {
        return length + Words.length(unit.text()) <= MOST_WORDS;
    }

    private Optional<Unit> previous(Unit unit) {
        return units.stream()
                .filter(one -> one.source() == unit.source() && one.place() == unit.place() - 1)
                .findFirst();
    }

    private boolean repeats(Unit unit) {
        return repetition(unit) > REPEATS;
    }

    /** Which share of what the shorter one of two units tells is in the other; that both speak of the same is no fault. */
    private double repetition(Unit unit) {
        Set<String> tells = scoring.tells(unit);
        double most = 0;
        for (Unit other : chosen) {
            Set<String> others = scoring.tells(other);
            long shared = tells.stream().filter(others::contains).count();
            int shorter = Math.min(tells.size(), others.size());
            most = Math.max(most, shorter == 0 ? 1 : (double) shared / shorter);
        }
        return most;
    }

    /** What the best sources begin with: there most say what they are about. */
    private List<Unit> beginnings() {
        for (int place = 0; place < 2; place++) {
            for (Unit unit : units) {
                if (unit.place() == place && chosen.size() < MOST_UNITS && !repeats(unit) && hasRoom(unit)) {
                    add(unit);
                }
            }
        }
        return new ArrayList<>(chosen);
    }

    /** What is from one source stays together and in its order; the source with the best one comes first. */
    private static List<Unit> inOrder(List<Unit> taken) {
        Map<Integer, Integer> sources = new HashMap<>();
        taken.forEach(unit -> sources.putIfAbsent(unit.source(), sources.size()));
        return taken.stream()
                .sorted(Comparator.comparingInt((Unit unit) -> sources.getOrDefault(unit.source(), 0))
                        .thenComparingInt(Unit::place))
                .toList();
    }
}
